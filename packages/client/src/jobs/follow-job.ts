import type { JobProgress } from '../api-types.js'
import { callOptions, type CallOptions, type Connection } from '../client-options.js'
import { ConstatClientError } from '../errors/constat-client-error.js'
import { cutStream, eventError } from '../events/event-error.js'
import { readEvents } from '../events/read-events.js'
import { pause } from '../http/pause.js'
import { send, type Call } from '../http/send.js'

/** What happens to a job: any number of `progress`, then one `result`. A failure is thrown. */
export type JobEvent<R> = { event: 'progress'; data: JobProgress } | { event: 'result'; data: R }

/** Streams without a single event, one after the other, before it is given up. */
const mostSilentStreams = 3

/**
 * Follows a job until its end over as many connections as it takes: each one gives the state of the moment first.
 *
 * @throws ConstatClientError; `network_failed` when connections end again and again without an event
 */
export async function* followJob<R>(
  connection: Connection,
  path: string,
  options: CallOptions,
): AsyncGenerator<JobEvent<R>> {
  const { signal } = options
  // A job may run for ten minutes: the time of a call bounds the connection, not the job.
  for (let silent = 0; silent < mostSilentStreams; silent += 1) {
    const call: Call = {
      ...{ method: 'GET', path: `${path}/events`, isRepeatable: true },
      headers: { Accept: 'text/event-stream' },
      ...callOptions(options),
    }
    const response = await send(connection, call, (answer) => answer)
    try {
      for await (const { event, data } of readEvents(response)) {
        if (event === 'error') throw eventError(data)
        if (event === 'progress') {
          silent = -1
          yield { event, data: data as JobProgress }
        }
        if (event === 'result') {
          yield { event, data: resultOfJob(data) as R }
          return
        }
      }
    } catch (cause) {
      if (ConstatClientError.isInstance(cause)) throw cause
      if (signal?.aborted === true) throw new ConstatClientError({ code: 'aborted', cause })
    }
    await pause(1000 * (0.5 + connection.random() / 2), signal)
  }
  throw cutStream()
}

/** What a job gives: of a wound the `data` of the envelope that its answer comes in. */
export function resultOfJob(answer: unknown): unknown {
  const { success, data } = answer as { success?: boolean; data?: unknown }
  return success === true && data !== undefined ? data : answer
}
