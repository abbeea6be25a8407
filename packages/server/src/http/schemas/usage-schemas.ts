import { z } from 'zod'
import { list } from './list.js'

export const mostUsageDays = 400

const day = z.iso.date()
const durations = 'Of documents that succeeded, in milliseconds, without the wait for their turn; null without any.'

/** What models cost, and how much of it is not known. */
export const costFields = {
  cost_usd: z.number().nullable().meta({
    description:
      'Of calls of models whose price is known; null where models were asked and the price of none is known. With `unpriced_calls` above 0 it is less than what was spent.',
  }),
  unpriced_calls: z.int().nullable().meta({
    description: 'Calls of models whose price is not known; null for days before they were counted.',
  }),
}

/** What was used, on a day or in all, and how it ended. */
const sums = {
  calls: z
    .int()
    .meta({ description: 'Calls that were answered and jobs that were accepted, but for those given back.' }),
  pages: z.int(),
  input_tokens: z.int().meta({ description: 'Of models.' }),
  output_tokens: z.int(),
  ...costFields,
  documents: z.int().meta({
    description: 'Documents whose analysis ended on the day, by a direct call or by a job; one comparison is one.',
  }),
  failures: z.int().meta({ description: 'Of `documents`, those that ended with an error, refused ones too.' }),
  to_review: z.int().meta({ description: 'Of `documents`, those whose result a person should look at.' }),
  mean_confidence: z.number().nullable().meta({
    description: '0 to 1, of documents that succeeded and have one; null without any. Wounds have none.',
  }),
  median_duration_ms: z.int().nullable().meta({ description: durations }),
  p95_duration_ms: z.int().nullable().meta({ description: durations }),
}

export const usageTotalsSchema = z.object(sums).meta({ id: 'UsageTotals' })

export const usageDaySchema = z.object({ day, ...sums }).meta({ id: 'UsageDay' })

export const usageOfKeySchema = z
  .object({
    key_id: z.string(),
    name: z.string().nullable().meta({ description: 'Null for a key that is no more in the settings.' }),
    user: z.string().nullable(),
    hint: z.string().nullable().meta({ description: 'First and last characters; null for a key of the settings.' }),
    ...sums,
  })
  .meta({ id: 'UsageOfKey' })

export const usageSchema = z
  .object({
    key_id: z.string().nullable().meta({ description: 'The key that is told of; null with `scope=all`.' }),
    from: day,
    to: day,
    time_zone: z.string().meta({ description: 'IANA name of the time zone of the days.', example: 'Europe/Paris' }),
    days: list(usageDaySchema).meta({
      description: 'Each day from `from` to `to`, the first one first; a day without any call is there, with zeros.',
    }),
    totals: usageTotalsSchema.meta({ description: 'Of all these days.' }),
    keys: list(usageOfKeySchema)
      .optional()
      .meta({ description: 'With `scope=all` only: the keys that were used, those with most calls first.' }),
  })
  .meta({ id: 'Usage' })

export type UsageAnswer = z.output<typeof usageSchema>
export type UsageSums = z.output<typeof usageTotalsSchema>

/** What may be asked of the usage. */
export const usageOfDaysQuery = z.object({
  from: day.optional().meta({ description: 'First day; 29 days before `to` without it.', example: '2026-11-01' }),
  to: day.optional().meta({
    description: `Last day; today without it, and for a day to come. At most ${mostUsageDays} days in all.`,
    example: '2026-11-30',
  }),
  key_id: z
    .string()
    .min(1)
    .max(64)
    .optional()
    .meta({ description: 'Another key than the one that asks. Scope `admin`.' }),
  scope: z.enum(['key', 'all']).default('key').meta({ description: '`all`: the whole server. Scope `admin`.' }),
})
