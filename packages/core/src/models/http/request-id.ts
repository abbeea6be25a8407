/** The vendor's id of a request, under the names that they use. */
export function requestIdOf(headers: Headers): string | null {
  for (const name of ['x-request-id', 'request-id', 'x-goog-request-id', 'mistral-correlation-id']) {
    const id = headers.get(name)
    if (id !== null) return id
  }
  return null
}
