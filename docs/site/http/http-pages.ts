import { anchorOf, code, page, prose, table } from './markdown.js'
import type { OpenApi, Operation } from './open-api.js'
import { operationSection } from './operation-section.js'
import { propertyRows } from './property-rows.js'
import { schemaType } from './schema-type.js'

interface Call {
  readonly path: string
  readonly method: string
  readonly operation: Operation
}

const front = '---\noutline: 2\n---'
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function callsOf({ paths }: OpenApi): Call[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
}

/** The groups of calls, in the order in which the document has them. */
export function httpTags(document: OpenApi): string[] {
  return [...new Set(callsOf(document).flatMap(({ operation }) => operation.tags))]
}

function tagPage(tag: string, document: OpenApi): string {
  const description = document.tags.find(({ name }) => name === tag)?.description ?? ''
  const calls = callsOf(document).filter(({ operation }) => operation.tags.includes(tag))
  const sections = calls.map(({ path, method, operation }) => operationSection(path, method, operation, document))
  const lead = `${prose(description)} Names with an asterisk are required. Long lists and texts of the examples are cut.`
  return page([front, `# HTTP API: ${tag}`, lead.trim(), ...sections])
}

function indexPage(document: OpenApi): string {
  const { info, components } = document
  const groups = httpTags(document).map((tag) => {
    const calls = callsOf(document).filter(({ operation }) => operation.tags.includes(tag))
    const rows = calls.map(({ path, method, operation }) => [
      `\`${method.toUpperCase()} ${path}\``,
      `[${prose(operation.summary)}](${tag}.md#${anchorOf(operation.operationId)})`,
    ])
    return `### [${capital(tag)}](${tag}.md)\n\n${table(['Call', 'what it does'], rows)}`
  })
  return page([
    '# HTTP API',
    `Version ${info.version}. Made from the [OpenAPI 3.1 document](../../openapi.json) that the server also answers at \`/openapi.json\`; the page \`/docs\` of a running server tries calls.`,
    prose(info.description),
    '## Keys {#keys}',
    table(
      ['Way', 'meaning'],
      Object.entries(components.securitySchemes).map(([name, one]) => [`\`${name}\``, prose(one.description)]),
    ),
    code('sh', 'curl -H "X-API-Key: $CONSTAT_API_KEY" http://127.0.0.1:3000/health'),
    '## Calls',
    ...groups,
    '[Schemas](schemas.md) of what is sent and answered; [every error](../../reference/errors.md), with what to do.',
  ])
}

function schemasPage({ components }: OpenApi): string {
  const link = (name: string): string => `#${anchorOf(name)}`
  const sections = Object.entries(components.schemas).map(([name, schema]) => {
    const rows = table(['Property', 'type', 'meaning'], propertyRows(schema, link))
    return page([
      `## ${name} {#${anchorOf(name)}}`,
      prose(schema.description ?? ''),
      rows === '' ? capital(schemaType(schema, link)) : rows,
    ])
  })
  const lead =
    'What calls send and answer. Properties with an asterisk are always there. Keys may be added; none is renamed or removed.'
  return page([front, '# HTTP API: schemas', lead, ...sections])
}

/** The pages of the HTTP API by their file name: an overview, one for each tag, and the schemas. */
export function httpPages(document: OpenApi): ReadonlyMap<string, string> {
  const tags = httpTags(document).map((tag) => [`${tag}.md`, tagPage(tag, document)] as const)
  return new Map([['index.md', indexPage(document)], ...tags, ['schemas.md', schemasPage(document)]])
}
