import { describe, expect, it } from 'vitest'
import { curlExample } from './curl-example.js'
import { prose, table } from './markdown.js'
import type { Operation } from './open-api.js'
import { propertyRows } from './property-rows.js'
import { schemaType } from './schema-type.js'
import { shownExample } from './shown-example.js'

const link = (name: string): string => `#${name}`
const type = (schema: Parameters<typeof schemaType>[0]): string => schemaType(schema, link)

describe('a type in words', () => {
  it.each([
    [{ type: 'integer', minimum: 1, maximum: 100, default: 20 }, 'integer, 1 to 100, default `20`'],
    [{ type: ['string', 'null'], maxLength: 80 }, 'string or null, at most 80 characters'],
    [
      { type: 'array', items: { $ref: '#/components/schemas/Offer' }, minItems: 1 },
      'list of [`Offer`](#Offer), at least 1 items',
    ],
    [{ enum: ['key', 'all'] }, '`"key"`, `"all"`'],
    [{ type: 'string', format: 'binary' }, 'file'],
    [{ type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }] }, '[number, number]'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string or null'],
    [{ exclusiveMinimum: 0, type: 'number' }, 'number, more than 0'],
    [{}, 'any value'],
  ])('%j is %s', (schema, words) => {
    expect(type(schema)).toBe(words)
  })

  it('follows objects inside a property by their path', () => {
    const schema = {
      type: 'object',
      required: ['lines'],
      properties: { lines: { type: 'array', items: { type: 'object', properties: { amount: { type: 'number' } } } } },
    }
    expect(propertyRows(schema, link).map(([name]) => name)).toEqual(['`lines` \\*', '`lines[].amount`'])
  })
})

describe('what a page shows', () => {
  it('is neither HTML nor code of the site', () => {
    expect(prose('a <b> and {{ c }}, but `<d>` as it is')).toBe('a &lt;b> and &#123;&#123; c }}, but `<d>` as it is')
  })

  it('keeps a cell in its column', () => {
    expect(table(['a'], [['x | y\nz']])).toBe('| a |\n|---|\n| x \\| y z |')
    expect(table(['a'], [])).toBe('')
  })

  it('cuts long lists and texts of examples, and says how much is missing', () => {
    expect(shownExample({ all: [1, 2, 3, 4], text: 'x'.repeat(200) })).toEqual({
      all: [1, 2, '… 2 more'],
      text: `${'x'.repeat(160)}…`,
    })
  })
})

describe('a call for the terminal', () => {
  const operation: Operation = {
    ...{ operationId: 'x', tags: [], summary: '', security: [{ apiKey: [] }], parameters: [], responses: {} },
  }

  it('names the key, the place in the path and the method', () => {
    expect(curlExample('delete', '/v1/jobs/{task_id}', operation)).toBe(
      'curl -X DELETE \\\n  -H "X-API-Key: $CONSTAT_API_KEY" \\\n  "http://127.0.0.1:3000/v1/jobs/$TASK_ID"',
    )
  })

  it('sends the example as JSON, quoted for the shell', () => {
    const json = { 'application/json': { schema: {}, examples: { one: { value: { name: "l'un" } } } } }
    const call = curlExample('post', '/v1/keys', { ...operation, security: [], requestBody: { content: json } })
    expect(call).toContain(`-d '{"name":"l'\\''un"}'`)
    expect(call).not.toContain('X-API-Key')
  })
})
