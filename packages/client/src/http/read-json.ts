import { ConstatClientError } from '../errors/constat-client-error.js'
import type { Connection } from '../client-options.js'
import { send, type Call } from './send.js'

/**
 * Sends a call and reads its answer as JSON.
 *
 * @throws ConstatClientError; `unreadable_answer` when it is no JSON object
 */
export function callForJson<T>(connection: Connection, call: Call): Promise<T> {
  return send(connection, call, async (response) => {
    const text = await response.text()
    try {
      const body: unknown = JSON.parse(text)
      if (typeof body === 'object' && body !== null) return body as T
    } catch {
      // What is no JSON is told as JSON that is no object.
    }
    throw new ConstatClientError({
      code: 'unreadable_answer',
      status: response.status,
      requestId: response.headers.get('x-request-id'),
    })
  })
}
