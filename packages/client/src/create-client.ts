import type { Health } from './api-types.js'
import { connectionOf, type CallOptions, type ClientOptions } from './client-options.js'
import { invoices, type Invoices } from './invoices/invoices.js'
import { jobs, type Jobs } from './jobs/jobs.js'
import { keys, readHealth, type Keys } from './keys/keys.js'
import { reviews, type Reviews } from './reviews/reviews.js'
import { usage, type Usage } from './usage/usage.js'
import { wounds, type Wounds } from './wounds/wounds.js'

/** A Constat server, as its callers see it. */
export interface ConstatClient {
  readonly invoices: Invoices
  readonly jobs: Jobs
  readonly wounds: Wounds
  readonly keys: Keys
  readonly reviews: Reviews
  readonly usage: Usage
  /** How the server is. @throws ConstatClientError */
  health(options?: CallOptions): Promise<Health>
}

/**
 * A client of one server, for Node and browsers. Nothing is sent until a method is called. A key that reaches a browser is
 * public: give browsers a key of their own, with a daily limit.
 *
 * Calls are made again, after the time that the server asks for (`Retry-After`), when they were not taken (429, 503), when
 * they change nothing, and when an idempotency key keeps a second one from counting.
 *
 * @throws ConstatClientError `invalid_argument` for options that cannot be used
 * @example
 * ```ts
 * const constat = createClient({ baseUrl: 'http://localhost:3000', apiKey: 'nuno_...' })
 * const { highlights } = await constat.invoices.analyzePdf(file)
 * ```
 */
export function createClient(options: ClientOptions): ConstatClient {
  const connection = connectionOf(options)
  return {
    invoices: invoices(connection),
    jobs: jobs(connection),
    wounds: wounds(connection),
    keys: keys(connection),
    reviews: reviews(connection),
    usage: usage(connection),
    health: (call) => readHealth(connection, call),
  }
}
