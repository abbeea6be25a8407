import { z } from 'zod'
import { errorSchema } from './error-schema.js'
import { list } from './list.js'
import { woundAnalysisSchema } from './wound-analysis-schema.js'
import { woundComparisonSchema } from './wound-comparison-schema.js'
import { legacyWoundSchema } from './legacy-wound-schema.js'

/** Where it came from, in the words of the service before this one. */
export const woundMetadataSchema = z
  .object({
    model: z.string().meta({ description: 'The model that answered.' }),
    model_requested: z.string(),
    provider: z.string(),
    tokens_used: z.int().nullable().meta({ description: 'In and out; null where the vendor does not say.' }),
    cost_usd: z.number().nullable().meta({ description: 'Null when no price is known.' }),
    prompt_version: z.string(),
    prompt_sha256: z.string(),
    schema_version: z.string(),
    mode: z.enum(['documentation', 'aide_decision']),
    duration_ms: z.number(),
    analysis_ids: list(z.string()).meta({ description: 'Ids of the audit records.' }),
  })
  .meta({ id: 'WoundMetadata' })

const report = z.string().optional().meta({
  contentEncoding: 'base64',
  contentMediaType: 'application/pdf',
  description: 'The report, where the field `report` asked for it.',
})

/** The eleven keys of before, all of them always there, then what is new. */
export const woundDataSchema = legacyWoundSchema
  .extend({ analyse: woundAnalysisSchema, report_base64: report, _metadata: woundMetadataSchema })
  .meta({ id: 'WoundData' })

export const comparisonDataSchema = woundComparisonSchema
  .extend({ report_base64: report, _metadata: woundMetadataSchema })
  .meta({ id: 'WoundComparisonData' })

const envelope = { success: z.literal(true), error: z.null() }
const keyed = {
  success: z.literal(true),
  api_key_name: z.string(),
  remaining_calls_today: z.int().nullable().meta({ description: 'This call counted; null without a daily limit.' }),
}

export const woundAnswerSchema = z.object({ ...envelope, data: woundDataSchema }).meta({ id: 'WoundAnswer' })
export const comparisonAnswerSchema = z
  .object({ ...envelope, data: comparisonDataSchema })
  .meta({ id: 'WoundComparisonAnswer' })
export const keyedWoundAnswerSchema = z.object({ ...keyed, data: woundDataSchema }).meta({ id: 'KeyedWoundAnswer' })
export const keyedComparisonAnswerSchema = z
  .object({ ...keyed, data: comparisonDataSchema })
  .meta({ id: 'KeyedWoundComparisonAnswer' })

/** The body of every error of the wound routes. */
export const woundErrorSchema = errorSchema
  .extend({
    success: z.literal(false),
    data: z.null(),
    error: z.string().meta({ description: 'The sentence of `detail`; with 429 for a limit of the key, its name.' }),
  })
  .meta({ id: 'WoundError' })

export const woundProgressEventSchema = z
  .object({ message: z.string(), percent: z.int().min(0).max(100) })
  .meta({ id: 'WoundProgressEvent' })
export const woundResultEventSchema = z
  .object({ success: z.literal(true), data: woundDataSchema, percent: z.literal(100) })
  .meta({ id: 'WoundResultEvent' })
export const woundErrorEventSchema = woundErrorSchema
  .extend({ status: z.int(), status_code: z.int().meta({ description: 'The same, under its former name.' }) })
  .meta({ id: 'WoundErrorEvent' })

export type WoundMetadata = z.output<typeof woundMetadataSchema>
export type WoundData = z.output<typeof woundDataSchema>
export type ComparisonData = z.output<typeof comparisonDataSchema>
export type WoundProgressEvent = z.output<typeof woundProgressEventSchema>
