/** An answer of an endpoint, kept for tests. */
export interface RecordedReply {
  status: number
  headers?: Readonly<Record<string, string>>
  /** JSON, or the text of something that is none. */
  body: Readonly<Record<string, unknown>> | string
}

/** What was sent. */
export interface SentRequest {
  url: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** A `fetch` that gives recorded replies in order, or stays silent until it is stopped; anything else is refused. */
export function replayedFetch(replies: readonly (RecordedReply | 'silence')[]): {
  fetch: typeof fetch
  requests: readonly SentRequest[]
} {
  const requests: SentRequest[] = []
  const replay: typeof fetch = async (input, init) => {
    const reply = replies[requests.length]
    const headers = Object.fromEntries(new Headers(init?.headers))
    const url = input instanceof Request ? input.url : String(input)
    requests.push({ url, headers, body: typeof init?.body === 'string' ? init.body : '' })
    if (reply === undefined) throw new Error('no reply is recorded for this request')
    if (reply === 'silence') return silence(init?.signal)
    const body = typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body)
    return new Response(body, { status: reply.status, headers: { ...reply.headers } })
  }
  return { fetch: replay, requests }
}

function silence(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const stop = (): void => {
      reject(new DOMException('stopped', 'AbortError'))
    }
    if (signal?.aborted === true) stop()
    signal?.addEventListener('abort', stop)
  })
}
