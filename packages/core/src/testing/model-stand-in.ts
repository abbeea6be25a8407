import { createServer, type IncomingMessage } from 'node:http'
import type { RecordedReply } from './replayed-fetch.js'

/** A server on loopback that stands in for a model. */
export interface ModelStandIn {
  /** To be given as `baseUrl`. */
  readonly baseUrl: string
  /** Bodies of the requests, in order. */
  readonly requests: readonly Readonly<Record<string, unknown>>[]
  close(): Promise<void>
}

/**
 * Serves `POST /v1/chat/completions` on a free port of 127.0.0.1 as an OpenAI-compatible endpoint does. Each text is the
 * content of one answer; a recorded reply is given as it is. When they are used up, it answers 503.
 *
 * @param options `until`: no answer comes before it, to test what happens meanwhile
 *
 * @example
 * ```ts
 * const standIn = await startModelStandIn(['{"total": 12.5}'])
 * const model = createOpenAiCompatibleModel({ baseUrl: standIn.baseUrl, model: 'stand-in' })
 * ```
 */
export async function startModelStandIn(
  replies: readonly (string | RecordedReply)[],
  { until = Promise.resolve() }: { until?: Promise<unknown> } = {},
): Promise<ModelStandIn> {
  const requests: Record<string, unknown>[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then(async (text) => {
      const isAsked = request.method === 'POST' && request.url === '/v1/chat/completions'
      const reply = isAsked ? (replies[requests.length] ?? usedUp) : notFound
      if (isAsked) requests.push(JSON.parse(text) as Record<string, unknown>)
      await until
      const { status, headers, body } = typeof reply === 'string' ? completion(reply) : reply
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}

const notFound: RecordedReply = { status: 404, body: { error: { message: 'not found' } } }
const usedUp: RecordedReply = { status: 503, body: { error: { message: 'the stand-in has no more replies' } } }

function completion(content: string): RecordedReply {
  const message = { role: 'assistant', content }
  return {
    status: 200,
    headers: { 'x-request-id': 'stand-in' },
    body: {
      object: 'chat.completion',
      model: 'stand-in',
      choices: [{ index: 0, message, finish_reason: 'stop' }],
      usage: { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 },
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += String(chunk)
  return text
}
