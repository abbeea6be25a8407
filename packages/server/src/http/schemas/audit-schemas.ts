import { evidenceSchema } from '@constat/core'
import { z } from 'zod'
import { list } from './list.js'

const energy = z.enum(['electricite', 'gaz'])
const day = z.string().meta({ format: 'date' })
const share = z.number().min(0).max(1)
const perYear = { low_eur_year: z.number().nullable(), high_eur_year: z.number().nullable() }

export const severitySchema = z.literal([1, 2, 3]).meta({
  // The generator writes the first of several literals only.
  type: 'integer',
  enum: [1, 2, 3],
  description: '3: money or legal breach likely. 2: to be verified with the supplier. 1: advice.',
})

export const findingSchema = z
  .object({
    rule_id: z.string().meta({ description: 'Rule, as docs/reference/rules.md lists it.', example: 'E-ARI-02' }),
    family: z.string(),
    severity: severitySchema,
    title: z.string(),
    message: z.string().meta({ description: 'One factual French sentence with the figures; names no one.' }),
    basis: z.string().meta({ description: 'Legal or tariff basis, with its reference.' }),
    expected: z.string().nullable(),
    observed: z.string().nullable(),
    difference: z.number().nullable(),
    range_eur: z
      .tuple([z.number(), z.number()])
      .readonly()
      .nullable()
      .meta({ description: 'Amount at stake in EUR including tax, low and high.' }),
    confidence: share,
    evidence: list(evidenceSchema),
    advice: z.string(),
    letter: z.string().meta({ description: 'A paragraph for a written claim; empty where there is none to make.' }),
  })
  .meta({ id: 'Finding', description: 'A gap to be checked between the bill and what its figures or the law lead to.' })

export const notEvaluatedSchema = z
  .object({ rule_id: z.string(), reason: z.string() })
  .meta({ id: 'RuleNotEvaluated', description: 'A rule that lacked an input, and why, in French.' })

export const marketPositionSchema = z
  .object({
    energy,
    reference: z.string().nullable(),
    reference_date: day.nullable(),
    billed_eur_kwh: z.number().nullable(),
    reference_eur_kwh: z.number().nullable(),
    gap_percent: z.number().nullable(),
    capped: z.boolean(),
    claimable: z.boolean(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'MarketPosition', description: 'The billed price beside a public reference of the same dates.' })

export const savingsSchema = z
  .object({
    claimable: z.boolean(),
    reference: z.string().nullable(),
    reference_date: day.nullable(),
    ...perYear,
    assumptions: list(z.string()),
    reason: z.string().nullable(),
  })
  .meta({ id: 'Savings', description: 'What could be saved in a year, as a range; or why nothing is claimed.' })

export const yearlyConsumptionSchema = z
  .object({
    energy,
    low_kwh: z.number(),
    high_kwh: z.number(),
    source: z.enum(['history', 'annual_reference', 'several_bills', 'profile']),
    label: z.string(),
    from: day.nullable(),
    to: day.nullable(),
    uncertainty: z.number(),
    band_shares: z.record(z.string(), share).readonly().nullable(),
    band_shares_of_year: z.boolean(),
  })
  .meta({ id: 'YearlyConsumption', description: 'kWh of a year at one delivery point, always an interval.' })

export const offerComparisonSchema = z
  .object({
    offer: z.string(),
    supplier: z.string(),
    energy,
    source: z.string(),
    date: day,
    conditions: list(z.string()),
    variable_price: z.boolean(),
    ...perYear,
    claimable: z.boolean(),
    reason: z.string().nullable(),
  })
  .meta({ id: 'OfferComparison', description: 'One offer beside the contract of the bill, a year at equal use.' })
