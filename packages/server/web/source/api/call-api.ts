import { failureOf, unreachable } from './failure.js'

export interface ApiCall {
  readonly key: string
  /** Relative to the page, e.g. `v1/jobs`. */
  readonly path: string
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Sent as JSON; a form as it is. */
  readonly body?: unknown
  readonly accept?: string
  readonly signal?: AbortSignal
}

/**
 * Calls a route of the server that this page came from.
 *
 * @throws ApiFailure
 */
export async function callApi<Answer>(call: ApiCall): Promise<Answer> {
  const response = await openCall(call)
  return (await response.json()) as Answer
}

/** The same before its body is read. */
export async function openCall({ key, path, method = 'GET', body, accept, signal }: ApiCall): Promise<Response> {
  const headers = new Headers({ 'X-API-Key': key, Accept: accept ?? 'application/json' })
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers.set('Content-Type', 'application/json')
  const response = await fetch(path, {
    method,
    headers,
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted === true ? error : unreachable()
  })
  if (response.ok) return response
  throw failureOf(await response.json().catch(() => null), response.status)
}
