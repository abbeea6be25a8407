import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { toModelSchema } from './to-model-schema.js'

describe('the schema for a model', () => {
  it('has no limit, pattern or format, closes objects and turns constants into enums', () => {
    const schema = z.object({
      version: z.literal('v1'),
      type: z.string().min(2).max(9).regex(/x/),
      count: z.int().min(0).nullable(),
      minimum: z.array(z.object({ when: z.iso.date() })).min(1),
    })
    expect(toModelSchema('bill', schema).json).toEqual({
      type: 'object',
      properties: {
        version: { type: 'string', enum: ['v1'] },
        type: { type: 'string' },
        count: { anyOf: [{ type: 'integer' }, { type: 'null' }] },
        minimum: {
          type: 'array',
          items: {
            type: 'object',
            properties: { when: { type: 'string' } },
            required: ['when'],
            additionalProperties: false,
          },
        },
      },
      required: ['version', 'type', 'count', 'minimum'],
      additionalProperties: false,
    })
  })

  it.each([
    ['an optional key', 'bill', z.object({ a: z.string().optional() })],
    ['a root that is no object', 'bill', z.array(z.string())],
    ['a name with spaces', 'my bill', z.object({ a: z.string() })],
  ])('is refused for %s', (_what, name, schema) => {
    expect(() => toModelSchema(name, schema)).toThrow(expect.objectContaining({ code: 'invalid_option' }))
  })
})
