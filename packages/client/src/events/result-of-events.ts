import type { Connection } from '../client-options.js'
import { failureOf } from '../http/failure-of.js'
import { send, type Call } from '../http/send.js'
import { cutStream, eventError } from './event-error.js'
import { readEvents } from './read-events.js'

/**
 * Sends a call that is answered by events: tells each `progress`, gives the data of the `result`.
 *
 * @throws ConstatClientError; that of the `error` event; `network_failed` when the stream ends before either
 */
export async function resultOfEvents<R>(
  connection: Connection,
  call: Call,
  onProgress: (progress: unknown) => void,
): Promise<R> {
  const headers = { ...call.headers, Accept: 'text/event-stream' }
  const response = await send(connection, { ...call, headers }, (answer) => answer)
  try {
    for await (const { event, data } of readEvents(response)) {
      if (event === 'progress') onProgress(data)
      // What had already come when the caller gave up is no answer to it.
      call.signal?.throwIfAborted()
      if (event === 'result') return data as R
      if (event === 'error') throw eventError(data)
    }
  } catch (cause) {
    throw failureOf(cause, call.signal)
  }
  throw cutStream()
}
