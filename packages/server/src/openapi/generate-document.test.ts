import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { errorExampleName } from './shared-components.js'
import { generateOpenApiDocument } from './generate-document.js'
import { renderOpenApiDocument } from './render-document.js'

const root = new URL('../../../../', import.meta.url)
const document = generateOpenApiDocument()
const operations = Object.values(document.paths ?? {}).flatMap((item) =>
  Object.values(item as Record<string, unknown>),
) as {
  operationId: string
  responses: Record<string, { content?: Record<string, { schema?: object; examples?: object; example?: unknown }> }>
}[]

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator()
    const result = await validator.validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>)
    expect(result.errors ?? []).toEqual([])
    expect(result.valid).toBe(true)
    expect(validator.version).toBe('3.1')
  })

  it('is the one in docs/openapi.json', () => {
    const committed = readFileSync(new URL('docs/openapi.json', root), 'utf8')
    expect(committed, 'run packages/server/scripts/write-openapi.ts').toBe(renderOpenApiDocument())
  })

  it('refers to components that are there', () => {
    const text = JSON.stringify(document)
    const references = new Set(
      [...text.matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)].map(([, kind, name]) => [kind, name]),
    )
    const components = document.components as Record<string, Record<string, unknown>>
    for (const [kind = '', name = ''] of references) expect(components[kind], `${kind} ${name}`).toHaveProperty([name])
  })

  it('has an example of each error that a route can answer with', () => {
    const [pdf] = operations.filter(({ operationId }) => operationId === 'analyzePdf')
    const examples = pdf?.responses['422']?.content?.['application/json']?.examples
    expect(examples).toHaveProperty('energy_type_mismatch', {
      $ref: `#/components/examples/${errorExampleName('energy_type_mismatch')}`,
    })
    expect(document.components?.examples).toHaveProperty('error_unauthorized.value.detail', 'Non autorisé')
  })

  it('says what a stream of events carries', () => {
    const [pdf] = operations.filter(({ operationId }) => operationId === 'analyzePdf')
    expect(pdf?.responses['200']?.content?.['text/event-stream']).toHaveProperty('x-events.progress.$ref')
  })
})
