/** How long, and how much, one connection may take of the server. */
export interface ConnectionLimits {
  /** From the connection, or from the answer before, to the last header. */
  readonly headersMs: number
  /** To the last byte of the request. */
  readonly requestMs: number
  /** Between two requests. */
  readonly idleMs: number
  /** Between two looks at the three above. */
  readonly checkEveryMs: number
  /** An answer of which so long nothing is read is given up. */
  readonly unreadMs: number
  /** What goes on sending so long after its answer is cut. */
  readonly lateBodyMs: number
  /** Bytes of the request line and all headers. */
  readonly headerBytes: number
  /** Number of headers. */
  readonly headers: number
}

/**
 * A phone must have the time to send a file of the default limit (16 MiB in five minutes is 450 kbit/s), and a slow sender
 * must not hold a place for ever. Idle connections stay longer than the 60 s of common proxies, so that they close first
 * and never reuse a dead one.
 */
export const defaultConnectionLimits: ConnectionLimits = {
  headersMs: 15_000,
  requestMs: 300_000,
  idleMs: 65_000,
  checkEveryMs: 5_000,
  unreadMs: 60_000,
  lateBodyMs: 15_000,
  headerBytes: 16_384,
  headers: 100,
}
