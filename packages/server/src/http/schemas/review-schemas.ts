import { z } from 'zod'
import { reviewFieldTypes, reviewKinds, reviewStates } from '../../reviews/review.js'
import { labelHintSchema } from './hint-schemas.js'
import { list } from './list.js'
import { reviewIdSchema } from './review-id-schema.js'

const moment = z.string().meta({ format: 'date-time' })
const share = z.number().min(0).max(1)
const value = z.union([z.string(), z.number(), z.boolean()]).nullable()

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).meta({
  id: 'ReviewBox',
  description: 'Relative to the picture of the page: 0 to 1 on both axes, origin at the top left.',
})

const summary = {
  id: reviewIdSchema,
  key_id: z.string().meta({ description: 'Of the API key that sent the document.' }),
  kind: z
    .enum(reviewKinds)
    .meta({ description: '`energy-invoice`: a bill of electricity or gas. `invoice`: any other.' }),
  state: z.enum(reviewStates).meta({
    description:
      '`open`: waits for a person. `corrected`: values were put right. `confirmed`: all were found right. `dismissed`: nobody is to look at it.',
  }),
  sha256: z
    .string()
    .meta({ description: 'Of the document, hexadecimal; of the digests of its files where it has several.' }),
  files: list(z.string()).meta({ description: 'Names, as sent.' }),
  page_count: z.int().min(0),
  overall_confidence: share,
  reasons: list(z.string()).meta({ description: 'Why a person should look: French sentences.' }),
  created_at: moment,
  decided_at: moment.nullable().meta({ description: 'When a person last changed it.' }),
  expires_at: moment.meta({ description: 'When it is removed with its document.' }),
}

/** A review as a list tells of it. */
export const reviewSummarySchema = z.object(summary).meta({ id: 'ReviewSummary' })
export type ReviewSummaryAnswer = z.output<typeof reviewSummarySchema>

export const reviewFieldSchema = z
  .object({
    path: z.string().meta({ description: 'Names the field within its review.' }),
    label: z.string().meta({ description: 'French.' }),
    line: z
      .string()
      .nullable()
      .meta({ description: 'The line of the document that it is in, French; null outside of lines.' }),
    type: z.enum(reviewFieldTypes).meta({ description: 'Of its value; `date` is `YYYY-MM-DD`.' }),
    unit: z.string().nullable().meta({ description: 'What a figure is counted in.' }),
    choices: list(z.object({ value: z.string(), label: z.string() }))
      .nullable()
      .meta({ description: 'The values that it may have, with their French words; null for any of its type.' }),
    value: value.meta({ description: 'As it was read; null where nothing was.' }),
    confidence: share.nullable(),
    evidence: list(z.object({ page: z.int().min(1).nullable(), box: box.nullable(), quote: z.string().nullable() })),
  })
  .meta({ id: 'ReviewField' })

export const correctionSchema = z
  .strictObject({
    path: z.string(),
    value: value.meta({ description: 'Null: the document does not show it.' }),
  })
  .meta({ id: 'ReviewCorrection' })

/** What is sent in place of all corrections before. */
export const correctionsSchema = z
  .array(correctionSchema)
  .max(2000)
  .meta({ id: 'ReviewCorrections', description: 'In place of all corrections before; an empty list takes them back.' })

export const reviewSchema = z
  .object({
    ...summary,
    pages: list(
      z.object({
        number: z.int().min(1),
        width_pt: z.number().meta({ description: 'Points, of the page as it was read.' }),
        height_pt: z.number(),
      }),
    ),
    fields: list(reviewFieldSchema).meta({ description: 'As they were read, in the order of the document type.' }),
    corrections: list(correctionSchema).meta({ description: 'What a person has put right.' }),
  })
  .meta({ id: 'Review' })
export type ReviewAnswer = z.output<typeof reviewSchema>

const outcomes = ['corrected', 'confirmed', 'not_annotated', 'unknown_review', 'unreadable'] as const
const reasons = ['no_label', 'no_text', 'unknown_field', 'several_fields', 'unreadable_value'] as const
const count = z.int().min(0)

/** What became of an export of Label Studio. */
export const reviewImportSchema = z
  .object({
    counts: z.object(
      Object.fromEntries(outcomes.map((name) => [name, count])) as Record<(typeof outcomes)[number], z.ZodInt>,
    ),
    tasks: list(
      z.object({
        task: z.union([z.string(), z.number()]).nullable().meta({ description: 'Its id in Label Studio.' }),
        review_id: z.string().nullable(),
        outcome: z.enum(outcomes).meta({
          description:
            '`corrected`, `confirmed`: the review is. `not_annotated`: nobody has annotated the task yet. `unknown_review`: it names none that the key may see. `unreadable`: it is no task of an export, or nothing of it could be taken.',
        }),
        problems: list(
          z.object({
            label: z.string().nullable(),
            text: z.string().nullable(),
            reason: z.enum(reasons).meta({
              description:
                '`no_label`, `no_text`: the region was left so. `unknown_field`: no field has this label. `several_fields`: several have, and the place does not tell which. `unreadable_value`: the text is no value of the field.',
            }),
          }),
        ).meta({ description: 'Regions that could not be taken; the others were.' }),
      }),
    ).meta({ description: 'All that were sent, in their order.' }),
  })
  .meta({ id: 'ReviewImport' })
export type ReviewImportAnswer = z.output<typeof reviewImportSchema>

/** A review as it is once corrected, with what that has taught. */
export const correctedReviewSchema = reviewSchema
  .extend({
    learned: list(labelHintSchema).nullable().meta({
      description:
        'The label hints that these corrections teach, used from now on for documents of the same key. Null when the document could not be read again, and for kinds that nothing is learnt from.',
    }),
  })
  .meta({ id: 'CorrectedReview' })
export type CorrectedReviewAnswer = z.output<typeof correctedReviewSchema>

export const reviewListSchema = z
  .object({
    reviews: list(reviewSummarySchema),
    next: z.string().nullable().meta({ description: 'What to send as `after` for the next page; null on the last.' }),
    counts: z
      .object(
        Object.fromEntries(reviewStates.map((state) => [state, z.int().min(0)])) as Record<
          (typeof reviewStates)[number],
          z.ZodInt
        >,
      )
      .meta({ description: 'How many the caller may see in each state, whatever the list is of.' }),
  })
  .meta({ id: 'ReviewList' })
export type ReviewListAnswer = z.output<typeof reviewListSchema>
