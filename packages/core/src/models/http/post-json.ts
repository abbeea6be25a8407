import { AbortedError } from '../../errors/aborted-error.js'
import { ModelRequestError } from '../../errors/model-request-error.js'
import { ModelTimeoutError } from '../../errors/model-timeout-error.js'
import { readFailure } from './read-failure.js'

export const defaultMaxMilliseconds = 120_000

export interface ModelRequest {
  provider: string
  model: string
  url: string
  headers: Readonly<Record<string, string>>
  body: Readonly<Record<string, unknown>>
  signal?: AbortSignal | undefined
  maxMilliseconds?: number | undefined
  fetch?: typeof fetch | undefined
}

export interface ModelReply {
  body: Readonly<Record<string, unknown>>
  headers: Headers
}

/**
 * Posts a request once and gives the JSON of a 2xx answer. Redirects are refused: they would carry the key and the
 * document elsewhere.
 *
 * @throws ModelRequestError, ModelKeyRefusedError, ModelTimeoutError, AbortedError
 */
export async function postJson(request: ModelRequest): Promise<ModelReply> {
  const { provider, model, signal, maxMilliseconds = defaultMaxMilliseconds } = request
  refuseIfAborted(signal)
  const timer = new AbortController()
  const timeout = setTimeout(() => {
    timer.abort()
  }, maxMilliseconds)
  try {
    return await exchange(request, signal ? AbortSignal.any([signal, timer.signal]) : timer.signal)
  } catch (error) {
    refuseIfAborted(signal)
    if (timer.signal.aborted) throw new ModelTimeoutError({ provider, model, maxMilliseconds })
    throw error
  } finally {
    clearTimeout(timeout)
  }
}

function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
}

async function exchange(request: ModelRequest, signal: AbortSignal): Promise<ModelReply> {
  const { provider, model, url, headers, body, fetch: send = fetch } = request
  let response: Response
  let text: string
  try {
    response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
      body: JSON.stringify(body),
      redirect: 'error',
      signal,
    })
    text = await response.text()
  } catch {
    // The cause is left out: its text can hold the address with its credentials.
    throw new ModelRequestError({ provider, model, status: null, reason: 'the endpoint cannot be reached' })
  }
  const parsed = parse(text)
  if (!response.ok) throw readFailure({ provider, model, status: response.status, headers: response.headers, parsed })
  if (parsed === null) {
    // A page of a proxy or half an answer: nothing says that it would come again.
    throw new ModelRequestError({ provider, model, status: 502, reason: 'the answer is no JSON object' })
  }
  return { body: parsed, headers: response.headers }
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
