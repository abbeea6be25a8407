import { openCall, type ApiCall } from './call-api.js'
import { unreachable } from './failure.js'
import { eventReader } from './read-events.js'

/** Calls a route that streams events, until its end. */
export async function followEvents(call: ApiCall, onEvent: (event: string, data: unknown) => void): Promise<void> {
  const response = await openCall({ ...call, accept: 'text/event-stream' })
  if (response.body === null) throw unreachable()
  const read = eventReader(onEvent)
  let text = ''
  try {
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      text += part.value
      read(text)
    }
  } catch (error) {
    throw call.signal?.aborted === true || !(error instanceof TypeError) ? error : unreachable()
  }
}
