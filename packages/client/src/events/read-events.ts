import { EventSourceParserStream } from 'eventsource-parser/stream'

/** One server-sent event whose data are JSON. */
export interface ServerEvent {
  event: string
  data: unknown
}

/**
 * The events of an answer, in their order, without comments and without what is no JSON. Ends when the answer does.
 */
export async function* readEvents(response: Response): AsyncGenerator<ServerEvent> {
  if (response.body === null) return
  const events = response.body
    .pipeThrough(new TextDecoderStream() as unknown as ReadableWritablePair<string, Uint8Array<ArrayBuffer>>)
    .pipeThrough(new EventSourceParserStream())
  const reader = events.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield { event: value.event ?? 'message', data: JSON.parse(value.data) as unknown }
    }
  } finally {
    // Whoever stops listening closes the connection.
    await reader.cancel().catch(() => undefined)
  }
}
