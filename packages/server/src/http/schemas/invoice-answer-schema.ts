import { energyInvoiceSchema, warningCodes } from '@constat/core'
import { z } from 'zod'
import {
  findingSchema,
  marketPositionSchema,
  notEvaluatedSchema,
  offerComparisonSchema,
  savingsSchema,
  yearlyConsumptionSchema,
} from './audit-schemas.js'
import { evidenceAnswerSchema } from './evidence-schema.js'
import { requestIdSchema } from './error-schema.js'
import { reviewIdSchema } from './review-id-schema.js'
import { list } from './list.js'
import { provenanceSchema, timingsSchema } from './provenance-schema.js'
import { recomputationSchema, simulationSchema } from './recomputation-schemas.js'

const report = z.string().meta({ contentEncoding: 'base64', contentMediaType: 'application/pdf' })
/** Numbers of 64 bits: beyond what a `number` of JavaScript holds exactly. */
/** An id of the caller: a number beyond what JavaScript holds exactly is sent with all its digits. */
export const identifierSchema = z
  .number()
  .nullable()
  .meta({ type: ['integer', 'null'], format: 'int64' })

export const warningSchema = z
  .object({
    code: z.enum(warningCodes.map(({ code }) => code)),
    message: z.string(),
    path: z.string().optional(),
  })
  .meta({ id: 'Warning', description: 'Something to know that did not stop the work.' })

/** The body of a successful analysis. The first six keys are those of existing callers: none may change. */
export const invoiceAnswerSchema = z
  .object({
    non_anonymous_report_base64: report,
    anonymous_report_base64: report,
    highlights: list(z.string()).meta({ description: 'Three or four French sentences.' }),
    user_id: identifierSchema.meta({ description: 'As sent, with all its digits; null when not sent.' }),
    invoice_id: identifierSchema.meta({ description: 'As sent, with all its digits; null when not sent.' }),
    external_ref: z.string().nullable().meta({ description: 'As sent; null when not sent.' }),
    request_id: requestIdSchema,
    energy_type: z.enum(['electricite', 'gaz', 'dual']).nullable(),
    pages: z.int().meta({ description: 'Pages of the bill, over all of its files.' }),
    overall_confidence: z.number().min(0).max(1),
    needs_review: z.boolean().meta({ description: 'Whether a person should check.' }),
    review_id: reviewIdSchema
      .nullable()
      .meta({ description: 'Of `/v1/reviews`; null when no person should check, or reviews are off.' }),
    warnings: list(warningSchema),
    findings: list(findingSchema),
    rules_passed: list(z.string()),
    rules_not_evaluated: list(notEvaluatedSchema),
    market_position: list(marketPositionSchema),
    savings: savingsSchema,
    yearly_consumption: list(yearlyConsumptionSchema),
    reference_date: z.string().nullable().meta({ format: 'date' }),
    invoice: energyInvoiceSchema,
    provenance: provenanceSchema,
    timings: timingsSchema,
    offers: list(offerComparisonSchema).optional(),
    recomputation: recomputationSchema.optional(),
    simulation: simulationSchema.optional(),
    evidence: evidenceAnswerSchema.optional(),
  })
  .meta({ id: 'InvoiceAnswer', description: 'The analysis of one bill and its two reports. More keys may come.' })

export type InvoiceAnswer = z.output<typeof invoiceAnswerSchema>
