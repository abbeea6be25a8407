import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { WebhookTarget } from './webhook-target.js'

/** Bytes of an answer that are kept. */
const keptBytes = 500

export interface ReceiverAnswer {
  readonly status: number
  readonly start: string
}

interface Post {
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly ca: string | undefined
  readonly signal: AbortSignal
}

/**
 * One POST on a connection of its own, to an address of the target and to no other: the name is not asked for again.
 * Redirects are answers like any other. Rejects with the error of the system when no status arrives.
 */
export function postOnce({ url, addresses }: WebhookTarget, post: Post): Promise<ReceiverAnswer> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? httpsRequest : httpRequest
    const request = send(
      url,
      {
        method: 'POST',
        headers: { ...post.headers, 'content-length': post.body.length, 'user-agent': 'Constat-Webhooks/1' },
        agent: false,
        lookup: pinnedTo(addresses),
        signal: post.signal,
        ...(post.ca === undefined ? {} : { ca: post.ca }),
      },
      (response) => {
        // From here on the status is known: what happens to the rest of the answer fails nothing.
        request.off('error', reject).on('error', () => undefined)
        void startOf(response).then((start) => {
          request.destroy()
          resolve({ status: response.statusCode ?? 0, start })
        })
      },
    )
    request.on('error', reject)
    request.end(post.body)
  })
}

/** Answers with the addresses that were checked, whatever the host. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, done) => {
    const [first] = found
    if (options.all === true) done(null, found)
    else done(null, first?.address ?? '', first?.family)
  }
}

/** The beginning of an answer as text; one that is cut or slow is taken as far as it came: the status is there. */
async function startOf(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of response) {
      chunks.push(chunk as Buffer)
      length += (chunk as Buffer).length
      if (length >= keptBytes) break
    }
  } catch {
    // The receiver has answered already; the end of its body changes nothing.
  }
  const text = Buffer.concat(chunks).subarray(0, keptBytes).toString('utf8')
  // Controls have no business in a log or a terminal.
  return text.replaceAll(/[\p{Cc}\uFFFD]+/gu, ' ').trim()
}
