import { createServer as createPlainServer, type RequestListener, type Server, type ServerOptions } from 'node:http'
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https'
import { secureContextOf, type Certificate } from '../tls/certificate.js'
import { cutSlowClients } from './cut-slow-clients.js'
import type { ConnectionLimits } from './connection-limits.js'
import { refuseUnreadableRequests } from './unreadable-request.js'

export interface HttpServerOptions {
  /** Null for plain http. */
  readonly certificate: Certificate | null
  readonly limits: ConnectionLimits
  readonly maxConnections: number
}

/** A server that does not listen yet, with a limit to everything that a connection may take. */
export function createHttpServer(
  application: RequestListener,
  { certificate, limits, maxConnections }: HttpServerOptions,
): Server | TlsServer {
  const options: ServerOptions = {
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: limits.checkEveryMs,
    maxHeaderSize: limits.headerBytes,
    // Node's own refusal has no body: `allowHosts` refuses in the form of the others.
    requireHostHeader: false,
  }
  const server =
    certificate === null
      ? createPlainServer(options, application)
      : createTlsServer(
          { ...options, ...secureContextOf(certificate), handshakeTimeout: limits.headersMs },
          application,
        )
  server.maxHeadersCount = limits.headers
  server.maxConnections = maxConnections
  server.on('checkContinue', (request, response) => {
    // The route says when it wants the body: a refused client never sends it. Without the body there is nothing to keep
    // the connection in step, so it closes.
    response.setHeader('Connection', 'close')
    server.emit('request', request, response)
  })
  cutSlowClients(server, limits)
  refuseUnreadableRequests(server)
  return server
}
