import type { IncomingMessage } from 'node:http'

/** Version 00 of W3C Trace Context, the only one there is: ids of zeros alone are no ids. */
const wellFormed = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** The caller's `traceparent` (W3C Trace Context, §3.2) when it is well formed: to be passed on as it is. */
export function traceParentOf({ headers }: Pick<IncomingMessage, 'headers'>): string | null {
  const { traceparent } = headers
  return typeof traceparent === 'string' && wellFormed.test(traceparent) ? traceparent : null
}

/** The id of the trace in it: 32 hexadecimal digits. */
export function traceIdOf(request: Pick<IncomingMessage, 'headers'>): string | null {
  return wellFormed.exec(traceParentOf(request) ?? '')?.[1] ?? null
}
