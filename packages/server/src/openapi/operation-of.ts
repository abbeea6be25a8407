import type { RouteConfig } from '@asteasolutions/zod-to-openapi'
import { errorResponses, requestIdHeader } from './error-responses.js'
import { errorsOfAnyRoute } from './errors-of-any-route.js'
import type { DescribedAnswer, DescribedEvents, RouteDescription } from './route-description.js'
import { schemaName } from './schema-name.js'

/** The route as the generator takes it. */
export function operationOf(route: RouteDescription): RouteConfig {
  const { method, path, operationId, tag, summary, description, parameters = {}, body } = route
  const { path: params, query, headers } = parameters
  return {
    method,
    path,
    operationId,
    tags: [tag],
    summary,
    ...(description === undefined ? {} : { description }),
    security: securityOf(route),
    parameters: [{ $ref: '#/components/parameters/X-Request-Id' }],
    request: {
      ...(params === undefined ? {} : { params }),
      ...(query === undefined ? {} : { query }),
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? {} : { body: bodyOf(body) }),
    },
    responses: {
      ...Object.fromEntries(Object.entries(route.answers).map(([status, answer]) => [status, responseOf(answer)])),
      ...errorResponses([...route.errors, ...errorsOfAnyRoute], route.errorShape),
    },
  }
}

function securityOf({ key }: RouteDescription): Record<string, string[]>[] {
  if (key === 'none') return []
  const withKey = [{ apiKey: [] }, { bearer: [] }]
  return key === 'required' ? withKey : [{}, ...withKey]
}

function bodyOf({ mediaType, schema, examples }: NonNullable<RouteDescription['body']>) {
  return { required: true, content: { [mediaType]: { schema, examples: namedExamples(examples) } } }
}

function responseOf({ description, json, events, text }: DescribedAnswer): RouteConfig['responses'][string] {
  return {
    description,
    headers: requestIdHeader,
    content: {
      ...(json === undefined
        ? {}
        : { 'application/json': { schema: json.schema, examples: namedExamples(json.examples) } }),
      ...(events === undefined ? {} : { 'text/event-stream': streamOf(events) }),
      ...(text === undefined
        ? {}
        : {
            [text.mediaType]: {
              schema: { type: 'string', ...(text.isBinary === true ? { format: 'binary' } : {}) },
              ...(text.example === undefined ? {} : { example: text.example }),
            },
          }),
    },
  }
}

/** OpenAPI 3.1 has no words for the items of a stream: `x-events` names the schema of the data of each event. */
function streamOf({ description, schemas, example }: DescribedEvents) {
  const references = Object.entries(schemas).map(
    ([event, schema]) => [event, { $ref: `#/components/schemas/${schemaName(schema)}` }] as const,
  )
  // An event without a name is a `message` (WHATWG HTML, §9.2.6).
  const nameOf = (event: string) => (event === 'message' ? '' : `event: ${event}\n`)
  const lines = example.map(([event, data]) => `${nameOf(event)}data: ${JSON.stringify(data)}\n\n`)
  return {
    schema: { type: 'string' as const, description },
    example: lines.join(''),
    'x-events': Object.fromEntries(references),
  }
}

function namedExamples(
  examples: Readonly<Record<string, unknown>>,
): Record<string, { summary: string; value: unknown }> {
  const named = Object.entries(examples).map(
    ([summary, value]) => [summary.replaceAll(/\W+/g, '_'), { summary, value }] as const,
  )
  return Object.fromEntries(named)
}
