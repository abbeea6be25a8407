import { z } from 'zod'
import type { LabelStudioConfig } from '../../config/review-config.js'
import { LabelStudioError } from './label-studio-error.js'
import type { StudioTask } from './studio-task.js'

export interface LabelStudio {
  /** @throws LabelStudioError when the task is not taken */
  importTask(task: StudioTask, signal: AbortSignal): Promise<void>
}

export interface LabelStudioOptions extends LabelStudioConfig {
  /** Milliseconds for one question and its answer. @default 30 000 */
  readonly timeoutMs?: number
}

/** A JWT (RFC 7519): three parts, of which the first is a JSON object in base64url. */
const personalToken = /^eyJ[\w-]*\.[\w-]+\.[\w-]+$/

/**
 * Sends tasks to a project of Label Studio. A personal access token is exchanged for one of a few minutes
 * (`/api/token/refresh`), a legacy token is sent as it is. Redirects are not followed: the token is for this address.
 */
export function labelStudioClient({ url, token, project, timeoutMs = 30_000 }: LabelStudioOptions): LabelStudio {
  const post = async (path: string, body: unknown, headers: Record<string, string>, signal: AbortSignal) => {
    const answer = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json', Accept: 'application/json' },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    }).catch(() => {
      signal.throwIfAborted()
      // The error of the system holds addresses and is let go.
      throw new LabelStudioError('unavailable', null)
    })
    if (answer.ok) return answer
    await answer.body?.cancel()
    throw new LabelStudioError(reasonOf(answer.status), answer.status)
  }
  const authorization = async (signal: AbortSignal): Promise<string> => {
    if (!personalToken.test(token)) return `Token ${token}`
    const answer = await post('/api/token/refresh/', { refresh: token }, {}, signal)
    const { success, data } = z.object({ access: z.string().min(1) }).safeParse(await answer.json().catch(() => null))
    if (!success) throw new LabelStudioError('token', answer.status)
    return `Bearer ${data.access}`
  }
  return {
    importTask: async (task, signal) => {
      const headers = { Authorization: await authorization(signal) }
      const answer = await post(`/api/projects/${project}/import`, [task], headers, signal)
      await answer.body?.cancel()
    },
  }
}

function reasonOf(status: number) {
  if (status === 401 || status === 403) return 'token'
  if (status === 404) return 'project'
  return status >= 400 && status < 500 && status !== 408 && status !== 429 ? 'refused' : 'unavailable'
}
