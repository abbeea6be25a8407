import type { ServerResponse } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { errorStatuses } from '../http/error-statuses.js'
import { errorSchema } from '../http/schemas/error-schema.js'
import { describedRoutes } from '../openapi/described-routes.js'
import { errorsOfAnyRoute } from '../openapi/errors-of-any-route.js'
import type { RouteDescription } from '../openapi/route-description.js'

interface Answer {
  method: string
  path: string
  response: ServerResponse
  body: string
}

/** How an answer differs from what the OpenAPI document says of its route; none for a path of no route. */
export function faultsOfAnswer(answer: Answer): string[] {
  const { method, path, response, body } = answer
  const { statusCode: status } = response
  const mediaType = String(response.getHeader('content-type') ?? '').split(';', 1)[0] ?? ''
  const route = describedRoutes.find((one) => one.method === method.toLowerCase() && matches(one.path, path))
  const faults = (): string[] => {
    // Node itself refuses what is no HTTP, before any of this is reached.
    if (status === 400 && body === '' && !response.hasHeader('x-request-id')) return []
    if (mediaType === 'application/json' && !isJson(body)) return ['the body is no JSON']
    if (status >= 400 && mediaType !== 'application/json') return ['the error is no JSON']
    const described = route?.answers[status]
    if (status >= 400 && described === undefined) return faultsOfError(JSON.parse(body), status, route, shapeOf(path))
    if (route === undefined || body === '') return []
    // To the same address over https: of any path, before it is reached (FORCE_HTTPS).
    if (status === 308 && String(response.getHeader('location')).startsWith('https:')) return []
    if (described === undefined) return [`status ${status} is not described`]
    if (mediaType === 'text/event-stream') return faultsOfEvents(body, described.events?.schemas ?? {})
    if (mediaType === 'application/json' && described.json !== undefined) {
      return faultsOf(described.json.schema, JSON.parse(body))
    }
    return mediaType === described.text?.mediaType ? [] : [`the media type ${mediaType} is not described`]
  }
  if (method === 'HEAD' || method === 'OPTIONS') return []
  return faults().map((fault) => `${method} ${path}, ${status}: ${fault}`)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function matches(described: string, path: string): boolean {
  return new RegExp(`^${described.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)
}

/** Of a path, whatever the method: one that it does not have is refused in the same shape. */
function shapeOf(path: string): z.ZodType {
  return describedRoutes.find((one) => matches(one.path, path))?.errorShape?.schema ?? errorSchema
}

function faultsOfError(body: unknown, status: number, route: RouteDescription | undefined, shape: z.ZodType): string[] {
  const faults = faultsOf(shape, body)
  const { code } = body as { code: keyof typeof errorStatuses }
  if (errorStatuses[code] !== status) faults.push(`${code} has another status`)
  const possible: readonly string[] = [...(route?.errors ?? []), ...errorsOfAnyRoute]
  if (route !== undefined && !possible.includes(code)) faults.push(`${code} is not described`)
  return faults
}

function faultsOfEvents(body: string, schemas: Readonly<Record<string, z.ZodType>>): string[] {
  const events = [...body.matchAll(/^(?:event: (\w+)\n)?data: (.*)$/gm)].filter(([, , data]) => data !== '[DONE]')
  return events.flatMap(([, event = 'message', data = '']) => {
    const schema = schemas[event]
    return schema === undefined ? [`the event ${event} is not described`] : faultsOf(schema, JSON.parse(data))
  })
}

/** A schema drops the keys that it does not know, and adds those that are missing and have a default: both show. */
function faultsOf(schema: z.ZodType, value: unknown): string[] {
  const read = schema.safeParse(value)
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return isDeepStrictEqual(read.data, value) ? [] : ['has keys that are not described, or lacks described ones']
}
