import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { httpPages, httpTags } from './http-pages.js'
import type { OpenApi, Operation } from './open-api.js'

const root = resolve(import.meta.dirname, '../../..')
const document = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as OpenApi
const pages = httpPages(document)
const text = (name: string): string => pages.get(name) ?? ''
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** The part of a page under one heading. */
function section(operation: Operation): string {
  const page = text(`${operation.tags[0] ?? ''}.md`)
  const [, after = ''] = page.split(`{#${operation.operationId.toLowerCase()}}\n`)
  return after.split('\n## ')[0] ?? ''
}

describe('the pages of the HTTP API', () => {
  it('are an overview, one for each tag, and the schemas', () => {
    expect([...pages.keys()]).toEqual(['index.md', ...httpTags(document).map((tag) => `${tag}.md`), 'schemas.md'])
  })

  it.each(operations)(
    'tell $method $path: call, parameters, fields, answers, errors',
    ({ path, method, operation }) => {
      const told = section(operation)
      expect(told).toContain(`${method.toUpperCase()} ${path}\n`)
      expect(told).toContain('curl ')
      expect(text('index.md')).toContain(`.md#${operation.operationId.toLowerCase()})`)
      for (const { schema } of Object.values(operation.requestBody?.content ?? {}))
        for (const field of Object.keys(schema.properties ?? {})) expect(told).toContain(`| \`${field}\``)
      for (const [status, { description, content = {} }] of Object.entries(operation.responses)) {
        if (status.startsWith('2')) expect(told).toContain(`**${status}** `)
        const codes = [...description.matchAll(/`([a-z_]+)`/g)].map(([, code]) => code ?? '')
        const isError = !status.startsWith('2') && content['application/json']?.schema.$ref?.endsWith('/Error') === true
        if (isError) for (const code of codes) expect(told).toContain(`| ${status} | \`${code}\` |`)
      }
    },
  )

  it('link to schemas that are there, and show all of them', () => {
    const shown = [...text('schemas.md').matchAll(/^## (\w+) \{#(\w+)\}$/gm)].map(([, name]) => name)
    expect(shown).toEqual(Object.keys(document.components.schemas))
    const linked = [...pages.values()].flatMap((page) => [...page.matchAll(/`\]\((?:schemas\.md)?#([a-z]+)\)/g)])
    expect(linked.length).toBeGreaterThan(100)
    expect(linked.map(([, name]) => name).filter((name) => !shown.some((one) => one?.toLowerCase() === name))).toEqual(
      [],
    )
  })

  it('name errors that the reference has', () => {
    const reference = readFileSync(join(root, 'docs/reference/errors.md'), 'utf8')
    const named = [...pages.values()].flatMap((page) => [...page.matchAll(/^\| [45]\d\d \| `(\w+)` \|/gm)])
    expect(named.length).toBeGreaterThan(100)
    expect(named.map(([, code]) => code).filter((code) => !reference.includes(`| \`${code ?? ''}\` |`))).toEqual([])
  })
})
