import type { Job, JobProgress } from '../api-types.js'
import type { CallOptions, Connection } from '../client-options.js'
import { ConstatClientError } from '../errors/constat-client-error.js'
import type { ErrorCode } from '../errors/error-code.js'
import { pause } from '../http/pause.js'
import { callForJson } from '../http/read-json.js'
import { followJob, resultOfJob } from './follow-job.js'

export interface WaitOptions extends CallOptions {
  onProgress?: (progress: JobProgress) => void
  /** Longest wait, in milliseconds. @default 900000 */
  maxMilliseconds?: number
  /** Between two questions, where events do not come through, in milliseconds. @default 2000 */
  pollMilliseconds?: number
}

/** @throws ConstatClientError */
export async function waitForJob<R>(connection: Connection, path: string, options: WaitOptions): Promise<R> {
  const { maxMilliseconds = 900_000, signal } = options
  const limit = AbortSignal.timeout(maxMilliseconds)
  const both = signal === undefined ? limit : AbortSignal.any([signal, limit])
  try {
    return await listenOrAsk(connection, path, { ...options, signal: both })
  } catch (error) {
    if (limit.aborted && signal?.aborted !== true) throw new ConstatClientError({ code: 'timeout', cause: error })
    throw error
  }
}

async function listenOrAsk<R>(
  connection: Connection,
  path: string,
  options: WaitOptions & { signal: AbortSignal },
): Promise<R> {
  const { onProgress, pollMilliseconds = 2000, signal } = options
  try {
    for await (const { event, data } of followJob<R>(connection, path, options)) {
      if (event === 'result') return data
      onProgress?.(data)
    }
  } catch (error) {
    const isStreamOnly = ConstatClientError.isInstance(error) && ['network_failed', 'busy'].includes(error.code)
    if (!isStreamOnly || signal.aborted) throw error
  }
  for (;;) {
    const job = await callForJson<Job>(connection, { method: 'GET', path, isRepeatable: true, signal })
    if (job.status === 'SUCCESS') return resultOfJob(job.result) as R
    if (job.status === 'FAILURE') throw failureOfJob(job)
    if (job.progress !== null) onProgress?.(job.progress)
    await pause(pollMilliseconds, signal)
  }
}

function failureOfJob({ error }: Job): ConstatClientError {
  if (error === null) return new ConstatClientError({ code: 'job_failed' })
  return new ConstatClientError({ code: error.code as ErrorCode, detail: error.detail })
}
