import { ConstatClientError } from './errors/constat-client-error.js'

export interface ClientOptions {
  /** Where the server is, such as `https://constat.example`, with its path if it has one. */
  baseUrl: string
  apiKey: string
  /** @default the `fetch` of the platform */
  fetch?: typeof globalThis.fetch
  /** Longest time of one attempt, in milliseconds. @default 120000 */
  timeout?: number
  /** Attempts after the first one, for calls that may be repeated. @default 2 */
  retries?: number
}

/** Options once checked, with what tests pass in. */
export interface Connection {
  readonly baseUrl: string
  readonly apiKey: string
  readonly fetch: typeof globalThis.fetch
  /** True for the `fetch` of the caller, which upload progress cannot go round. */
  readonly hasOwnFetch: boolean
  readonly timeout: number
  readonly retries: number
  /** 0 to 1; spreads retries. */
  readonly random: () => number
  readonly now: () => number
  readonly newId: () => string
}

/** What each call takes besides its own options. */
export interface CallOptions {
  signal?: AbortSignal
  /** In place of that of the client, in milliseconds. */
  timeout?: number
}

/** The options of a call alone, without those that were not given. */
export function callOptions({
  signal,
  timeout,
}: { [Name in keyof CallOptions]: CallOptions[Name] | undefined }): CallOptions {
  return { ...(signal && { signal }), ...(timeout !== undefined && { timeout }) }
}

/** @throws ConstatClientError `invalid_argument` */
export function connectionOf(options: ClientOptions): Connection {
  const { baseUrl, apiKey, timeout = 120_000, retries = 2 } = options
  if (!/^https?:\/\/[^\s?#]+$/.test(baseUrl)) throw invalid('baseUrl : une adresse http ou https est attendue.')
  if (!/^[\x21-\x7e]+$/.test(apiKey)) throw invalid('apiKey : une clé d’API, sans espace, est attendue.')
  if (!(timeout > 0)) throw invalid('timeout : un nombre de millisecondes supérieur à 0 est attendu.')
  if (!Number.isInteger(retries) || retries < 0) throw invalid('retries : un nombre entier, 0 ou plus, est attendu.')
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    apiKey,
    // Browsers refuse a `fetch` that is called on anything but their window.
    fetch: options.fetch ?? ((...parameters) => globalThis.fetch(...parameters)),
    hasOwnFetch: options.fetch !== undefined,
    timeout,
    retries,
    random: Math.random,
    now: Date.now,
    newId: () => crypto.randomUUID(),
  }
}

/** A parameter that cannot be used; nothing was sent. */
export function invalid(detail: string): ConstatClientError {
  return new ConstatClientError({ code: 'invalid_argument', detail })
}
