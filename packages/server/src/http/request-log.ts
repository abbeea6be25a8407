import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Request, RequestHandler } from 'express'
import { pinoHttp } from 'pino-http'
import type { Logger } from 'pino'
import { isMonitored } from './monitored-paths.js'
import { routeOf } from './route-of.js'
import { traceIdOf } from './trace-context.js'

/** What a line says of a request. */
class DescribedRequest {
  constructor(
    readonly method: string | undefined,
    /** Pattern of the route, or path of a file of the page; null for whatever else someone asks for. */
    readonly path: string | null,
  ) {}
}

/**
 * One log line per request: id, method, route, status, duration. Headers, query, form, file name and what a caller puts
 * in a path stay out: they carry keys and people's names.
 */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    customProps: (request) => {
      const traceId = traceIdOf(request)
      return { request_id: request.id, ...(traceId === null ? {} : { trace_id: traceId }) }
    },
    serializers: {
      // Which route it is of is known at the end only.
      req: (request: unknown) => (request instanceof DescribedRequest ? request : undefined),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
    },
    wrapSerializers: false,
    customLogLevel: levelOf,
    customErrorMessage: () => 'request failed',
    customSuccessObject: describe,
    customErrorObject: (request, response, _error, fields: Fields) => describe(request, response, fields),
  })
}

interface Fields {
  res: unknown
  responseTime: unknown
}

function describe(request: IncomingMessage, response: ServerResponse, { res, responseTime }: Fields) {
  const taskId = taskIdOf(request)
  const req = new DescribedRequest(request.method, shownPath(request, response))
  return { req, ...(taskId === null ? {} : { task_id: taskId }), res, responseTime }
}

function shownPath(request: IncomingMessage, { statusCode }: ServerResponse): string | null {
  const route = routeOf(request as Request)
  return route ?? (statusCode < 400 ? pathOf(request) : null)
}

function pathOf(request: IncomingMessage & { originalUrl?: string }): string {
  return (request.originalUrl ?? request.url ?? '').split('?', 1).join('').slice(0, 200)
}

/** A task is named in its path; anything but an id of ours stays out. */
function taskIdOf(request: IncomingMessage & { params?: Record<string, unknown> }): string | null {
  const id = request.params?.['task_id']
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null
}

/** Probes come every few seconds: they matter when they fail. */
function levelOf(request: IncomingMessage, response: ServerResponse) {
  if (response.statusCode >= 500) return 'error'
  return isMonitored(pathOf(request)) ? 'debug' : 'info'
}
