import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import { pinoHttp } from 'pino-http'
import type { Logger } from 'pino'

const probes = ['/healthz', '/readyz', '/health', '/metrics']

/**
 * One log line per request: id, method, path, status, duration. Headers, query, form and file name stay out: they carry
 * keys and people's names.
 */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    customProps: (request) => ({ request_id: request.id }),
    serializers: { req: describeRequest, res: (response: ServerResponse) => ({ status: response.statusCode }) },
    wrapSerializers: false,
    customLogLevel: levelOf,
    customErrorMessage: () => 'request failed',
    customErrorObject: (_request, _response, _error, fields: { res: unknown; responseTime: unknown }) => ({
      res: fields.res,
      responseTime: fields.responseTime,
    }),
  })
}

function describeRequest(request: IncomingMessage) {
  return { method: request.method, path: pathOf(request) }
}

function pathOf(request: IncomingMessage & { originalUrl?: string }): string {
  return (request.originalUrl ?? request.url ?? '').split('?', 1).join('').slice(0, 200)
}

/** Probes come every few seconds: they matter when they fail. */
function levelOf(request: IncomingMessage, response: ServerResponse) {
  if (response.statusCode >= 500) return 'error'
  return probes.includes(pathOf(request)) ? 'debug' : 'info'
}
