/** A request as Fetch (Next, Hono, Deno, workers) or as Node (Express with `express.raw`) gives it. */
export type ReceivedWebhook =
  | Request
  | {
      /** Raw, as received: a body that was parsed and written again has another signature. */
      body: Uint8Array | string
      headers: Headers | Readonly<Record<string, string | readonly string[] | undefined>>
    }

export interface WebhookParts {
  body: Uint8Array
  /** Names in small letters; empty text for none. */
  header: (name: string) => string
}

export async function partsOf(received: ReceivedWebhook): Promise<WebhookParts> {
  const { headers } = received
  const body = received instanceof Request ? new Uint8Array(await received.arrayBuffer()) : received.body
  return {
    body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
    header: headers instanceof Headers ? (name) => headers.get(name) ?? '' : (name) => headerOf(headers, name),
  }
}

function headerOf(headers: Readonly<Record<string, string | readonly string[] | undefined>>, name: string): string {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : (found?.join(' ') ?? '')
}
