import type { CallOptions, Connection } from '../client-options.js'
import type { ConstatClientError } from '../errors/constat-client-error.js'
import { failureOf } from './failure-of.js'
import { uploadWithProgress, type OnUploadProgress } from './upload-with-progress.js'
import { pause } from './pause.js'
import { readFailure } from './read-failure.js'

export interface Call extends CallOptions {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** From the root of the server, with its query. */
  path: string
  body?: FormData
  /** Sent as JSON, in place of a form. */
  json?: unknown
  headers?: Readonly<Record<string, string>>
  /** Whether the call may be made again when nobody knows what became of it. */
  isRepeatable: boolean
  onUploadProgress?: OnUploadProgress
}

const longestPauseSeconds = 60

/**
 * Sends a call until it is answered. Repeats what may be repeated, after the time that the server asks for or after one
 * that grows.
 *
 * @param read what is made of an answer; a failure of it is one of the attempt
 * @throws ConstatClientError
 */
export async function send<T>(
  connection: Connection,
  call: Call,
  read: (response: Response) => T | Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await read(await sendOnce(connection, call))
    } catch (cause) {
      const error = failureOf(cause, call.signal)
      if (!mayRepeat(error, call) || attempt >= connection.retries) throw error
      const growing = 0.5 * 2 ** attempt * (0.5 + connection.random() / 2)
      const seconds = error.retryAfterSeconds ?? growing
      // Whoever calls would rather decide for themselves than wait for longer.
      if (seconds > longestPauseSeconds) throw error
      await pause(seconds * 1000, call.signal)
    }
  }
}

/** Before the server has taken a call (429, 503) any may be repeated; after it, those that change nothing twice. */
function mayRepeat(error: ConstatClientError, { isRepeatable }: Call): boolean {
  return error.isRetryable && (isRepeatable || error.status === 429 || error.status === 503)
}

async function sendOnce(connection: Connection, call: Call): Promise<Response> {
  const { method, path, json, headers = {}, signal, timeout = connection.timeout, onUploadProgress } = call
  const body = json === undefined ? call.body : JSON.stringify(json)
  const limit = AbortSignal.timeout(timeout)
  const init: RequestInit = {
    method,
    headers: {
      'X-API-Key': connection.apiKey,
      ...(json !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body }),
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
  }
  const url = `${connection.baseUrl}${path}`
  const response =
    onUploadProgress === undefined || connection.hasOwnFetch
      ? await connection.fetch(url, init)
      : await uploadWithProgress(url, init, onUploadProgress, connection.fetch)
  if (!response.ok) throw await readFailure(response, connection.now())
  return response
}
