import type { BillChange } from '@constat/core'
import { z } from 'zod'
import { refusedField } from './refused-field.js'

/** The JSON of the field. */
export const changeSchema = z
  .strictObject({
    option: z.enum(['base', 'hphc', 'tempo']).optional(),
    power_kva: z.number().positive().max(36).optional(),
    prices: z.enum(['billed', 'regulated']).optional(),
    off_peak_share: z.number().min(0).max(1).optional(),
  })
  .meta({ id: 'BillChange', description: 'What to change on a bill before it is recomputed.' })

const shape =
  'un objet JSON parmi option (base, hphc, tempo), power_kva (36 au plus), prices (billed, regulated), off_peak_share (0 à 1)'

/** What the caller wants the bill recomputed under; null when it does not ask. */
export function changeOf(received: unknown): BillChange | null {
  if (received === undefined || received === '') return null
  const read = changeSchema.safeParse(jsonOf(received))
  if (!read.success) throw refusedField('simulate', `attendu ${shape}`)
  const { option, power_kva: powerKva, prices, off_peak_share: offPeakShare } = read.data
  return {
    ...(option === undefined ? {} : { option }),
    ...(powerKva === undefined ? {} : { powerKva }),
    ...(prices === undefined ? {} : { prices }),
    ...(offPeakShare === undefined ? {} : { offPeakShare }),
  }
}

function jsonOf(received: unknown): unknown {
  try {
    return typeof received === 'string' ? JSON.parse(received) : null
  } catch {
    return null
  }
}
