import type { Request, Response } from 'express'

/** Server-sent events on one answer. */
export interface EventStream {
  /** `data` as JSON on one line. */
  send: (event: string, data: unknown) => void
  /** Of JSON that is there as a text, on one line. */
  sendText: (event: string, json: string) => void
  /** A text on one line, as an event without a name. */
  sendUnnamed: (text: string) => void
  end: () => void
}

/** Comments keep connections open that proxies close when nothing comes: nginx after 60 s, some after 30. */
const heartbeatMs = 15_000

/** Whether the caller asks for events rather than for one JSON answer. */
export function wantsEvents(request: Request): boolean {
  return request.accepts(['application/json', 'text/event-stream']) === 'text/event-stream'
}

/**
 * Begins an answer that is a stream of events (WHATWG HTML, §9.2): status 200 from now on, whatever happens.
 */
export function openEventStream(response: Response): EventStream {
  response.status(200).set({
    'Content-Type': 'text/event-stream; charset=utf-8',
    // nginx would collect the events before it passes them on.
    'X-Accel-Buffering': 'no',
  })
  response.flushHeaders()
  const heartbeat = setInterval(() => {
    response.write(': heartbeat\n\n')
  }, heartbeatMs)
  heartbeat.unref()
  response.once('close', () => {
    clearInterval(heartbeat)
  })
  const write = (text: string) => {
    if (!response.writableEnded && !response.destroyed) response.write(text)
  }
  const sendText = (event: string, json: string) => {
    write(`event: ${event}\ndata: ${json}\n\n`)
  }
  return {
    send: (event, data) => {
      sendText(event, JSON.stringify(data))
    },
    sendText,
    sendUnnamed: (text) => {
      write(`data: ${text}\n\n`)
    },
    end: () => {
      clearInterval(heartbeat)
      response.end()
    },
  }
}
