import { z } from 'zod'
import {
  keyChangesSchema,
  keyInfoSchema,
  keyListSchema,
  keySchema,
  keyUsageSchema,
  newKeySchema,
  rotationSchema,
  shownKeySchema,
  usageQuerySchema,
} from '../../http/schemas/key-schemas.js'
import type { RouteDescription } from '../route-description.js'
import { usageOfDaysQuery, usageSchema, type UsageSums } from '../../http/schemas/usage-schemas.js'
import { keyErrors } from './invoice-errors.js'

const key: z.output<typeof keySchema> = {
  id: '4be0643f-1d98-4a3e-8c9f-64a6f4ba0b5a',
  name: 'Tournée du matin',
  user: 'Cabinet Élan',
  hint: 'nuno_x7…Qf3a',
  scopes: ['invoices', 'jobs'],
  daily_limit: 100,
  rate_per_minute: 60,
  expires_at: null,
  is_active: true,
  created_at: '2026-11-20T09:00:00.000Z',
  last_used: '2026-11-20T09:12:31.400Z',
  total_calls: 7,
  calls_today: 7,
}
const shownKey = { ...key, key: 'nuno_x7l1Vt0sYx5yq3TWhC7kS2m8Zb4pR9dEuJ6gNaFQf3a' }
const quietDay: UsageSums = {
  ...{ calls: 0, pages: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0, unpriced_calls: 0 },
  ...{ documents: 0, failures: 0, to_review: 0 },
  ...{ mean_confidence: null, median_duration_ms: null, p95_duration_ms: null },
}
const busyDay: UsageSums = {
  ...{ calls: 7, pages: 21, input_tokens: 8400, output_tokens: 560, cost_usd: 0.0295, unpriced_calls: 0 },
  ...{ documents: 8, failures: 1, to_review: 2 },
  ...{ mean_confidence: 0.94, median_duration_ms: 1840, p95_duration_ms: 6210 },
}
const twoDays = {
  from: '2026-11-19',
  to: '2026-11-20',
  time_zone: 'Europe/Paris',
  days: [
    { day: '2026-11-19', ...quietDay },
    { day: '2026-11-20', ...busyDay },
  ],
  totals: busyDay,
}
const oneKey = z.object({ id: z.string().meta({ description: 'Id of the key, not the key.' }) })

export const keyDescriptions: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/api/key-info/',
    operationId: 'readOwnKey',
    tag: 'keys',
    summary: 'What is left of the key that asks',
    description: 'Asking costs nothing of the daily limit.',
    key: 'required',
    answers: {
      200: {
        description: 'Limits and counters of the key.',
        json: {
          schema: keyInfoSchema,
          examples: {
            'a key with a daily limit': {
              name: key.name,
              user: key.user,
              daily_limit: 100,
              calls_today: 7,
              remaining_today: 93,
              total_calls: 7,
              created_at: key.created_at,
              last_used: key.last_used,
            },
          },
        },
      },
    },
    errors: keyErrors.filter((code) => code !== 'missing_scope'),
  },
  {
    method: 'get',
    path: '/v1/keys',
    operationId: 'listKeys',
    tag: 'keys',
    summary: 'Every key of the database',
    description: 'Scope `admin`.',
    key: 'required',
    answers: {
      200: {
        description: 'In the order in which they were made.',
        json: { schema: keyListSchema, examples: { 'one key': { keys: [key] } } },
      },
    },
    errors: keyErrors,
  },
  {
    method: 'post',
    path: '/v1/keys',
    operationId: 'createKey',
    tag: 'keys',
    summary: 'Make a key',
    description: 'Scope `admin`. The answer is the only place in which the key is ever shown.',
    key: 'required',
    body: {
      mediaType: 'application/json',
      schema: newKeySchema,
      examples: { 'a key of 100 calls a day': { name: key.name, user: key.user, daily_limit: 100 } },
    },
    answers: {
      201: { description: 'The key.', json: { schema: shownKeySchema, examples: { 'the key': shownKey } } },
    },
    errors: [...keyErrors, 'invalid_request', 'invalid_field'],
  },
  {
    method: 'get',
    path: '/v1/keys/{id}',
    operationId: 'readKey',
    tag: 'keys',
    summary: 'One key',
    description: 'Scope `admin`.',
    key: 'required',
    parameters: { path: oneKey },
    answers: { 200: { description: 'The key.', json: { schema: keySchema, examples: { 'the key': key } } } },
    errors: [...keyErrors, 'key_not_found'],
  },
  {
    method: 'patch',
    path: '/v1/keys/{id}',
    operationId: 'changeKey',
    tag: 'keys',
    summary: 'Change what a key is for and its limits',
    description:
      'Scope `admin`. What is not sent stays as it is, the key and its counters always. Limits hold from the next call on, on every server; what the key opens within two seconds. A revoked key is answered `key_disabled`.',
    key: 'required',
    parameters: { path: oneKey },
    body: {
      mediaType: 'application/json',
      schema: keyChangesSchema,
      examples: {
        'more calls a day, until the end of the year': { daily_limit: 500, expires_at: '2026-12-31T23:00:00Z' },
      },
    },
    answers: {
      200: {
        description: 'The key as it is now.',
        json: {
          schema: keySchema,
          examples: { 'the key': { ...key, daily_limit: 500, expires_at: '2026-12-31T23:00:00.000Z' } },
        },
      },
    },
    errors: [...keyErrors, 'invalid_request', 'invalid_field', 'key_not_found'],
  },
  {
    method: 'delete',
    path: '/v1/keys/{id}',
    operationId: 'revokeKey',
    tag: 'keys',
    summary: 'Revoke a key, for ever',
    description: 'Scope `admin`. Every process refuses it within two seconds.',
    key: 'required',
    parameters: { path: oneKey },
    answers: {
      200: {
        description: 'The key, which opens nothing any more.',
        json: { schema: keySchema, examples: { 'the revoked key': { ...key, is_active: false } } },
      },
    },
    errors: [...keyErrors, 'key_not_found'],
  },
  {
    method: 'post',
    path: '/v1/keys/{id}/rotate',
    operationId: 'rotateKey',
    tag: 'keys',
    summary: 'Give a key a new secret',
    description: 'Scope `admin`. Id, limits and counters stay. A revoked key is answered `key_disabled`.',
    key: 'required',
    parameters: { path: oneKey },
    body: {
      mediaType: 'application/json',
      schema: rotationSchema,
      examples: { 'the one before is good for an hour more': { overlap_seconds: 3600 } },
    },
    answers: {
      200: { description: 'The new key.', json: { schema: shownKeySchema, examples: { 'the key': shownKey } } },
    },
    errors: [...keyErrors, 'invalid_request', 'invalid_field', 'key_not_found'],
  },
  {
    method: 'get',
    path: '/v1/keys/{id}/usage',
    operationId: 'readKeyUsage',
    tag: 'keys',
    summary: 'What a key used, day by day',
    description: 'Scope `admin`. Keys of the settings have usage too, under the id that the logs name.',
    key: 'required',
    parameters: { path: oneKey, query: usageQuerySchema },
    answers: {
      200: {
        description: 'The latest days with a call.',
        json: {
          schema: keyUsageSchema,
          examples: {
            'one day': {
              id: key.id,
              days: [
                {
                  day: '2026-11-20',
                  calls: 7,
                  pages: 21,
                  input_tokens: 8400,
                  output_tokens: 560,
                  cost_usd: 0.0295,
                  unpriced_calls: 0,
                },
              ],
            },
          },
        },
      },
    },
    errors: [...keyErrors, 'invalid_field'],
  },
  {
    method: 'get',
    path: '/v1/usage',
    operationId: 'readUsage',
    tag: 'keys',
    summary: 'What the key used day by day, and how its documents ended',
    description:
      'Of the key that asks; with the scope `admin`, of another key (`key_id`) or of the whole server (`scope=all`). Days without a call are there, with zeros. Asking costs nothing of the daily limit.',
    key: 'required',
    parameters: { query: usageOfDaysQuery },
    answers: {
      200: {
        description: 'The days and their totals.',
        json: {
          schema: usageSchema,
          examples: {
            'two days of one key': { key_id: key.id, ...twoDays },
            'two days of the whole server': {
              ...{ key_id: null, ...twoDays },
              keys: [{ key_id: key.id, name: key.name, user: key.user, hint: key.hint, ...busyDay }],
            },
          },
        },
      },
    },
    errors: [...keyErrors, 'invalid_field', 'key_not_found'],
  },
]
