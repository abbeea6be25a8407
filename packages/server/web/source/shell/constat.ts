import { createClient, type ConstatClient } from '@constat/client'
import { session } from './session.svelte.js'

/** A bill of many photographs may be analysed for ten minutes; the server ends a call long before this. */
const longestCallMs = 15 * 60_000

/**
 * The server that this page came from, asked with the key of this tab. A failure is shown at once, with a button to try
 * again: nothing is repeated behind the back of the person.
 *
 * @throws ConstatClientError `invalid_argument` for what can be no key
 */
export function constat(): ConstatClient {
  const baseUrl = new URL('.', document.baseURI).href
  return createClient({ baseUrl, apiKey: session.key, timeout: longestCallMs, retries: 0 })
}
