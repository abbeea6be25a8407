import { invoiceSchema } from '@constat/core'
import { z } from 'zod'
import { invoiceLabels } from '../../extraction/extracted-fields.js'
import { errorSchema, requestIdSchema } from './error-schema.js'
import { warningSchema } from './invoice-answer-schema.js'
import { list } from './list.js'

const share = z.number().min(0).max(1)
const id = z.uuid().meta({ example: '7c1f0d0e-3a3f-4a86-9a51-0c2b8f1f7f10' })
const modelVersion = z.string().meta({
  description: 'Program and digest of what it reads with: the same name stands for the same answers.',
  example: 'constat-0.1.0+3fa1c2d4',
})

export const extractedFieldSchema = z
  .object({
    label: z.enum(invoiceLabels),
    value: z.string().meta({
      description:
        'Dates `YYYY-MM-DD`, amounts `1234.50` in the currency of the invoice, a SIRET 14 digits; other texts as printed.',
    }),
    confidence: share,
    bbox: z.object({ x: share, y: share, width: share, height: share }).nullable().meta({
      description:
        'On the page as it was sent, from its top left. Null for a value that stands on no page, as one of an electronic invoice.',
    }),
    page: z.int().min(1).nullable().meta({ description: 'From 1; null with `bbox`.' }),
  })
  .meta({ id: 'ExtractedField' })

const read = {
  filename: z.string().meta({ description: 'As sent.' }),
  extracted_at: z.string().meta({ format: 'date-time', description: 'When the invoice was read.' }),
  fields: list(extractedFieldSchema).meta({ description: 'Only what was read; one `ligne_produit` for each line.' }),
  overall_confidence: share,
  needs_review: z.boolean().meta({ description: 'Whether it is below `REVIEW_THRESHOLD`.' }),
  model_version: modelVersion,
  pages: z.int().min(0),
  review_id: z.uuid().nullable().meta({ description: 'Of the review that was opened; null without one.' }),
  warnings: list(warningSchema),
}

/** The body of a successful `POST /extract`. What the service before this one gave comes first: none of it may change. */
export const extractAnswerSchema = z
  .object({
    success: z.literal(true),
    data: z.object({
      ...read,
      id: id.nullable().meta({ description: 'For `/v1/extractions/{id}`; null where nothing is kept.' }),
      invoice: invoiceSchema.optional().meta({ description: 'With `include=invoice`.' }),
    }),
    message: z.string().meta({ description: 'French.' }),
    cached: z.boolean().meta({ description: 'Whether no invoice was read for this call.' }),
    request_id: requestIdSchema,
  })
  .meta({ id: 'ExtractAnswer' })
export type ExtractAnswer = z.output<typeof extractAnswerSchema>

/** The body of its errors: that of any route, in the envelope of this one. */
export const extractErrorSchema = z
  .object({ success: z.literal(false), data: z.null(), message: z.string(), ...errorSchema.shape })
  .meta({ id: 'ExtractError' })
export type ExtractError = z.output<typeof extractErrorSchema>

export const extractionIdSchema = id

/** An extraction as lists and exports have it. */
export const extractionSchema = z.object({ id, ...read }).meta({ id: 'Extraction' })
export type ExtractionAnswer = z.output<typeof extractionSchema>

export const wholeExtractionSchema = z.object({ id, ...read, invoice: invoiceSchema }).meta({ id: 'WholeExtraction' })
export type WholeExtractionAnswer = z.output<typeof wholeExtractionSchema>

export const extractionListSchema = z
  .object({
    extractions: list(extractionSchema),
    next: z.string().nullable().meta({ description: 'What to send as `after` for the next page; null on the last.' }),
  })
  .meta({ id: 'ExtractionList' })
export type ExtractionList = z.output<typeof extractionListSchema>

export const extractionExportSchema = z.object({ extractions: list(extractionSchema) }).meta({ id: 'ExtractionExport' })

/** What `GET /stats` answers. */
export const extractionStatsSchema = z
  .object({
    total_extractions: z.int().meta({ description: 'Invoices that were read, or tried to be.' }),
    average_confidence: share.nullable().meta({ description: 'Of those that were read; null without any.' }),
    extractions_last_24h: z.int(),
    model_version: modelVersion,
    success_rate: share.nullable().meta({ description: 'Those that were read, of all; null without any.' }),
  })
  .meta({ id: 'ExtractionStats' })
export type ExtractionStats = z.output<typeof extractionStatsSchema>
