import autocannon from 'autocannon'
import { percentile } from './percentile.js'
import type { UploadBody } from './large-bill.js'

/** When the load ends: after a time, to measure, or after so many requests, however long a busy machine takes. */
export type LoadEnd = { seconds: number } | { requests: number }

/** How hard a server is pressed. */
export interface Pressure {
  connections: number
  end: LoadEnd
  upload: UploadBody
  key: string
  path: string
}

/** What came back. */
export interface Pressed {
  /** Answers by status. */
  statuses: Record<string, number>
  /** Answers that keep no promise: another status than 200, 202, 429 and 503, or one of the last two without `Retry-After`. */
  undocumented: number
  /** Requests that were given no answer: errors of the connection, time-outs, and those lost when it was closed. */
  unanswered: number
  /** Of the answers that are no refusal. */
  perSecond: number
  p50: number
  p99: number
}

const accepted = [200, 202]
const refusals = [429, 503]

interface Client {
  on(event: 'request', listener: () => void): void
  on(event: 'headers', listener: (head: { headers: readonly string[] }) => void): void
  on(event: 'response', listener: (status: number, bytes: number, milliseconds: number) => void): void
}

/** Sends the same upload on each connection, again as soon as it is answered, until the end. */
export async function press(url: string, { connections, end, upload, key, path }: Pressure): Promise<Pressed> {
  const statuses: Record<string, number> = {}
  const times: number[] = []
  let undocumented = 0
  let sent = 0
  let answered = 0
  const watch = (client: Client): void => {
    let retryAfter = false
    client.on('request', () => {
      sent += 1
    })
    client.on('headers', ({ headers }) => {
      retryAfter = headers.some((name, index) => index % 2 === 0 && name.toLowerCase() === 'retry-after')
    })
    client.on('response', (status, _bytes, milliseconds) => {
      answered += 1
      statuses[status] = (statuses[status] ?? 0) + 1
      if (accepted.includes(status)) times.push(milliseconds)
      else if (!refusals.includes(status) || !retryAfter) undocumented += 1
    })
  }
  const started = performance.now()
  const { errors } = await autocannon({
    url: url + path,
    method: 'POST',
    headers: { 'X-API-Key': key, 'Content-Type': upload.contentType },
    body: upload.body,
    connections,
    ...('seconds' in end ? { duration: end.seconds } : { amount: end.requests }),
    timeout: 60,
    setupClient: watch as never,
  })
  const elapsed = (performance.now() - started) / 1000
  // One request of each connection is under way when the time is over, and none when all requests are answered.
  const underWay = 'seconds' in end ? connections : 0
  const unanswered = Math.max(errors, sent - answered - underWay)
  return {
    statuses,
    undocumented,
    unanswered,
    perSecond: times.length / elapsed,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
  }
}
