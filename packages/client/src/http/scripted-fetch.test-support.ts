import { connectionOf, type Connection } from '../client-options.js'

type Reply = Response | Error | ((init: RequestInit) => Promise<Response>)

/** A connection whose server gives these replies, one a call, and what was sent to it. */
export function scriptedConnection(replies: readonly Reply[], options: { retries?: number; timeout?: number } = {}) {
  const sent: { url: string; init: RequestInit }[] = []
  const left = [...replies]
  const fetch = (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    sent.push({ url: url instanceof Request ? url.url : url.toString(), init })
    const reply = left.shift()
    if (reply === undefined) return Promise.reject(new Error('No reply is left.'))
    if (reply instanceof Error) return Promise.reject(reply)
    return typeof reply === 'function' ? reply(init) : Promise.resolve(reply)
  }
  const connection: Connection = {
    ...connectionOf({ baseUrl: 'http://server.example/', apiKey: 'nuno_key', fetch, ...options }),
    random: () => 0,
    now: () => 0,
  }
  return { connection, sent }
}

export const json = (body: unknown, init: ResponseInit = {}) => Response.json(body, init)

/** A failure that asks to be tried again at once. */
export const busy = () =>
  json(
    { detail: 'Occupé.', code: 'busy', request_id: 'r-1' },
    { status: 503, headers: { 'Retry-After': '0', 'X-Request-Id': 'r-1' } },
  )
