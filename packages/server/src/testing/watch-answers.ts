import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { faultsOfAnswer } from './faults-of-answer.js'

interface RequestStart {
  request: IncomingMessage
  response: ServerResponse
}

const channel = 'http.server.request.start'

/** Watches the answers of the server on a port of this process; the function that ends it tells what was wrong with them. */
export function watchAnswers(port: number): () => string[] {
  const faults: string[] = []
  const watch = (message: unknown) => {
    const { request, response } = message as RequestStart
    if (request.socket.localPort !== port) return
    // A handler may be given another address than the client's by the routers that it is in.
    const { method = '', url = '' } = request
    const body = recordBody(response)
    response.once('finish', () => {
      const { pathname } = new URL(url, 'http://localhost')
      faults.push(...faultsOfAnswer({ method, path: pathname, response, body: body() }))
    })
  }
  subscribe(channel, watch)
  return () => {
    unsubscribe(channel, watch)
    return faults
  }
}

/** What is written to an answer, as text. */
function recordBody(response: ServerResponse): () => string {
  const chunks: Buffer[] = []
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string))
  }
  const write = response.write.bind(response) as (...parameters: unknown[]) => boolean
  const end = response.end.bind(response) as (...parameters: unknown[]) => typeof response
  response.write = (...parameters: unknown[]) => {
    keep(parameters[0])
    return write(...parameters)
  }
  response.end = (...parameters: unknown[]) => {
    keep(parameters[0])
    return end(...parameters)
  }
  return () => Buffer.concat(chunks).toString('utf8')
}
