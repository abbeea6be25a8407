/** Headers of the Fetch API. */
interface FetchHeaders {
  get(name: string): string | null
}

/** Headers as Node, Express or the Fetch API give them. */
export type WebhookHeaders = Readonly<Record<string, string | readonly string[] | undefined>> | FetchHeaders

/** Reads a header by its name in lower case; null when it is missing or empty. */
export function headerReader(headers: WebhookHeaders): (name: string) => string | null {
  if (isFetchHeaders(headers)) return (name) => unlessEmpty(headers.get(name))
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  return (name) => {
    const value = byName.get(name)
    return unlessEmpty(typeof value === 'object' ? value[0] : value)
  }
}

function isFetchHeaders(headers: WebhookHeaders): headers is FetchHeaders {
  return 'get' in headers && typeof headers.get === 'function'
}

function unlessEmpty(value: string | null | undefined): string | null {
  return value === undefined || value === '' ? null : value
}
