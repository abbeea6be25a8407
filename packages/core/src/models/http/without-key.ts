/** A request without one of its keys, or null when it has none of that name. */
export function withoutKey(
  request: Readonly<Record<string, unknown>>,
  key: string,
): Readonly<Record<string, unknown>> | null {
  return key in request ? Object.fromEntries(Object.entries(request).filter(([name]) => name !== key)) : null
}
