import { z } from 'zod'
import { defaultDailyLimit, defaultRatePerMinute, scopes } from '../../keys/api-key.js'
import { list } from './list.js'
import { costFields } from './usage-schemas.js'

const moment = z.iso.datetime().meta({ description: 'UTC.', example: '2026-11-20T09:00:00.000Z' })
const count = z.int().min(0)

/** A key as its administrator sees it: never the key itself. */
export const keySchema = z
  .object({
    id: z.string().meta({ example: '4be0643f-1d98-4a3e-8c9f-64a6f4ba0b5a' }),
    name: z.string(),
    user: z.string().nullable().meta({ description: 'Whom the key was given to.' }),
    hint: z
      .string()
      .meta({ description: 'First and last characters, to tell it from others.', example: 'nuno_x7…Qf3a' }),
    scopes: list(z.enum(scopes)),
    daily_limit: count.nullable().meta({ description: 'Calls per day; null without a limit.' }),
    rate_per_minute: count,
    expires_at: moment.nullable(),
    is_active: z.boolean(),
    created_at: moment,
    last_used: moment.nullable(),
    total_calls: count,
    calls_today: count,
  })
  .meta({ id: 'ApiKey' })

/** A key at the only moment at which it is shown. */
export const shownKeySchema = keySchema
  .extend({ key: z.string().meta({ description: 'Shown this once: only its SHA-256 is kept.' }) })
  .meta({ id: 'ShownApiKey' })

export const keyListSchema = z.object({ keys: list(keySchema) }).meta({ id: 'ApiKeys' })

const keyFields = {
  name: z.string().trim().min(1).max(100),
  user: z.string().trim().min(1).max(200).nullable(),
  scopes: z.array(z.enum(scopes)).min(1),
  daily_limit: count.max(1_000_000_000).nullable(),
  rate_per_minute: z.int().min(1).max(100_000),
  expires_at: z.iso.datetime({ offset: true }).nullable(),
}

/** What a key is made of. */
export const newKeySchema = z
  .strictObject({
    name: keyFields.name,
    user: keyFields.user.default(null),
    scopes: keyFields.scopes.default(['invoices', 'jobs']),
    daily_limit: keyFields.daily_limit.default(defaultDailyLimit),
    rate_per_minute: keyFields.rate_per_minute.default(defaultRatePerMinute),
    expires_at: keyFields.expires_at.default(null),
  })
  .meta({ id: 'NewApiKey' })

/** What changes of a key; what is not given stays as it is. */
export const keyChangesSchema = z.strictObject(keyFields).partial().meta({ id: 'ApiKeyChanges' })

/** How a key is rotated. */
export const rotationSchema = z
  .strictObject({
    overlap_seconds: z.int().min(0).max(604_800).default(0).meta({
      description: 'How long the key before stays good beside the new one; a week at most.',
    }),
  })
  .meta({ id: 'KeyRotation' })

export const usageQuerySchema = z.object({
  days: z.coerce.number().int().min(1).max(366).default(30).meta({ description: 'The latest days with a call.' }),
})

/** What a key used, day by day. */
export const keyUsageSchema = z
  .object({
    id: z.string(),
    days: list(
      z.object({
        day: z.iso.date(),
        calls: z.int().meta({ description: 'Calls that were answered.' }),
        pages: z.int(),
        input_tokens: z.int().meta({ description: 'Of models.' }),
        output_tokens: z.int(),
        ...costFields,
      }),
    ).meta({ description: 'Newest first, in the time zone of quotas.' }),
  })
  .meta({ id: 'KeyUsage' })

/** What a caller is told of its own key. */
export const keyInfoSchema = z
  .object({
    name: z.string(),
    user: z.string().nullable(),
    daily_limit: count.nullable(),
    calls_today: count,
    remaining_today: count.nullable(),
    total_calls: count,
    created_at: moment.nullable(),
    last_used: moment.nullable(),
  })
  .meta({ id: 'KeyInfo' })
