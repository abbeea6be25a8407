import { curlExample } from './curl-example.js'
import { anchorOf, closed, code, page, prose, table } from './markdown.js'
import { resolved, type Answer, type Media, type OpenApi, type Operation } from './open-api.js'
import { propertyRows } from './property-rows.js'
import { schemaType } from './schema-type.js'
import { shownExample, shownText } from './shown-example.js'

const linkToSchema = (name: string): string => `schemas.md#${anchorOf(name)}`

function keyLine({ security }: Operation): string {
  if (security.length === 0) return 'No key is asked for.'
  const isOptional = security.some((one) => Object.keys(one).length === 0)
  return isOptional ? 'A key is optional: the answer has more with one.' : 'Needs a [key](index.md#keys).'
}

function parametersPart(operation: Operation, document: OpenApi): string {
  const parameters = operation.parameters.map((one) => resolved(one, document.components.parameters))
  const rows = parameters.map(({ name, in: place, required, schema, description }) => [
    `\`${name}\`${required === true ? ' \\*' : ''}`,
    place,
    schemaType(schema, linkToSchema),
    prose(description ?? schema.description ?? ''),
  ])
  return table(['Parameter', 'in', 'type', 'meaning'], rows)
}

function bodyPart({ requestBody }: Operation): string {
  return page(
    Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => {
      const rows = propertyRows(schema, linkToSchema)
      if (rows.length === 0) return `Body \`${type}\`: ${schemaType(schema, linkToSchema)}`
      return `Body \`${type}\`:\n\n${table(['Field', 'type', 'meaning'], rows)}`
    }),
  ).trim()
}

function exampleParts(media: Media, document: OpenApi): string[] {
  const named = Object.values(media.examples ?? {}).map((one) => resolved(one, document.components.examples))
  const all = media.example === undefined ? named : [...named, { value: media.example }]
  return all.map(({ summary = 'an example', value }) => {
    const isText = typeof value === 'string'
    const block = isText ? code('text', shownText(value)) : code('json', JSON.stringify(shownExample(value), null, 2))
    return closed(`Example: ${summary}`, block)
  })
}

function successPart(status: string, { description, content = {} }: Answer, document: OpenApi): string {
  const bodies = Object.entries(content).map(([type, media]) => {
    const kind =
      media.schema.anyOf || media.schema.$ref || media.schema.items ? `: ${schemaType(media.schema, linkToSchema)}` : ''
    const rows = table(['Field', 'type', 'meaning'], propertyRows(media.schema, linkToSchema))
    return page([`\`${type}\`${kind}`, rows, ...exampleParts(media, document)]).trim()
  })
  return page([`**${status}** ${prose(description)}`, ...bodies]).trim()
}

/** One row for each code: its status, and the sentence that the person sees. */
function errorsPart(answers: readonly (readonly [string, Answer])[], document: OpenApi): string {
  const rows = answers.flatMap(([status, { content = {} }]) => {
    const examples = Object.entries(content['application/json']?.examples ?? {})
    return examples.map(([name, one]) => {
      const { value } = resolved(one, document.components.examples)
      const { detail, error, code: stable = name } = value as { detail?: string; error?: string; code?: string }
      return [status, `\`${stable}\``, prose(detail ?? (typeof error === 'string' ? error : ''))]
    })
  })
  return table(['Status', 'code', 'sentence'], rows)
}

/** One call: what it does, how it is called, what it answers, how it fails. */
export function operationSection(path: string, method: string, operation: Operation, document: OpenApi): string {
  const answers = Object.entries(operation.responses)
  const isSuccess = ([status]: readonly [string, Answer]): boolean => status.startsWith('2')
  const errors = errorsPart(
    answers.filter((one) => !isSuccess(one)),
    document,
  )
  return page([
    `## ${operation.summary} {#${anchorOf(operation.operationId)}}`,
    code('http', `${method.toUpperCase()} ${path}`),
    prose(operation.description ?? ''),
    keyLine(operation),
    parametersPart(operation, document),
    bodyPart(operation),
    code('sh', curlExample(method, path, operation)),
    ...answers.filter(isSuccess).map(([status, answer]) => successPart(status, answer, document)),
    errors === '' ? '' : closed('Errors', errors),
  ])
}
