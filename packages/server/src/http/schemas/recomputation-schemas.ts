import { z } from 'zod'
import { list } from './list.js'

const amount = z.number().nullable()
const place = {
  place: z.string().meta({ description: 'The line of the bill.', example: 'energies.0.consumption.1' }),
  part: z.enum(['subscription', 'consumption', 'tax', 'service']),
  from: z.string().nullable().meta({ format: 'date' }),
  to: z.string().nullable().meta({ format: 'date' }),
}
const totals = z.object({ ht: z.number(), vat: z.number(), ttc: z.number() }).readonly()
const reason = z.string().nullable().meta({ description: 'French sentence: why there is none; null where there is.' })

export const recomputationSchema = z
  .object({
    lines: list(
      z.object({
        ...place,
        billed_ht: amount,
        expected_ht: amount,
        difference_ht: amount,
        vat_rate: amount,
        reason,
      }),
    ),
    expected: totals.nullable(),
    billed: z.object({ ht: amount, vat: amount, ttc: amount }).readonly(),
    difference_ttc: amount,
    reason,
  })
  .meta({ id: 'BillRecomputation', description: 'The whole bill, expected against billed. EUR.' })

export const simulationSchema = z
  .object({
    lines: list(
      z.object({
        ...place,
        quantity_kwh: amount,
        unit_price_ht: amount,
        amount_ht: z.number(),
        vat_rate: z.number(),
        recomputed: z.boolean(),
        reason,
      }),
    ),
    totals: totals.nullable(),
    billed: z.object({ ht: amount, ttc: amount }).readonly(),
    difference_ttc: amount,
    reason,
  })
  .meta({ id: 'BillSimulation', description: 'The bill under the change asked for, or why it cannot be recomputed.' })
