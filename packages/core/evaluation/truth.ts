import { z } from 'zod'

/** How a specimen is judged beyond its values. */
const evaluationSchema = z.object({
  clean: z.boolean(),
  expected_findings: z.array(z.string()),
  forbidden_findings: z.array(z.string()).default([]),
  neutral_findings: z.array(z.string()).default([]),
  mask_terms: z.array(z.string()).default([]),
  not_scored: z.array(z.string()).default([]),
})

const truthSchema = z.object({
  file: z.string(),
  invoice: z.record(z.string(), z.unknown()),
  evaluation: evaluationSchema,
})

/**
 * What a specimen bill prints: an `EnergyInvoice` with bare values, `null` where nothing is printed. A key that is
 * absent is not scored.
 */
export type Truth = z.infer<typeof truthSchema>

const negativesSchema = z.array(z.object({ file: z.string(), kind: z.string(), energy_bill: z.literal(false) }))

/** A document that is not an energy bill and must be refused. */
export type NegativeEntry = z.infer<typeof negativesSchema>[number]

export function parseTruth(json: string): Truth {
  return truthSchema.parse(JSON.parse(json))
}

export function parseNegatives(json: string): NegativeEntry[] {
  return negativesSchema.parse(JSON.parse(json))
}
