/** What every adapter that speaks HTTP takes. */
export interface ModelEndpoint {
  /** The model, under the name that the vendor gives it. */
  model: string
  /** Root of the interface, without a slash at the end. */
  baseUrl?: string
  /** In place of the global `fetch`, such as one with a proxy. */
  fetch?: typeof fetch
}

/** What an adapter for a hosted vendor takes: a key besides. */
export interface HostedModelOptions extends ModelEndpoint {
  apiKey: string
}
