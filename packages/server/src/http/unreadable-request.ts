import { randomUUID } from 'node:crypto'
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { statusOf } from './error-statuses.js'
import type { ServerErrorCode } from './server-error-codes.js'

const sentences = {
  headers_too_large: 'Les en-têtes de la requête sont trop volumineux. Envoyez moins d’en-têtes, ou plus courts.',
  request_timeout: 'La requête n’est pas arrivée entière dans le temps accordé. Renvoyez-la.',
  invalid_request: 'Requête mal formée.',
} as const satisfies Partial<Record<ServerErrorCode, string>>

/** Answers what is no request of HTTP, or comes too slowly, in the form of every other refusal; then closes. */
export function refuseUnreadableRequests(server: Server): void {
  const answers = new WeakMap<Duplex, ServerResponse>()
  server.prependListener('request', (request, response) => {
    answers.set(request.socket, response)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    const begun = answers.get(socket)
    // In the middle of an answer a second one would be taken for a part of it.
    const isInAnswer = begun !== undefined && begun.headersSent && !begun.writableFinished
    if (error.code === 'ECONNRESET' || !socket.writable || isInAnswer) socket.destroy()
    else socket.end(refusal(codeOf(error)), () => socket.destroy())
  })
}

function codeOf({ code }: NodeJS.ErrnoException): keyof typeof sentences {
  if (code === 'HPE_HEADER_OVERFLOW') return 'headers_too_large'
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'request_timeout' : 'invalid_request'
}

function refusal(code: keyof typeof sentences): string {
  const status = statusOf(code) ?? 400
  const id = randomUUID()
  const body = JSON.stringify({ detail: sentences[code], code, request_id: id })
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${id}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n')
}
