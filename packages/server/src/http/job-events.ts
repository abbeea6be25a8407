import { setTimeout as wait } from 'node:timers/promises'
import type { RequestHandler } from 'express'
import { waiting } from '../progress/track-progress.js'
import type { TaskParts } from '../tasks/task-parts.js'
import { hasEnded, type Task } from '../tasks/task.js'
import { wordError } from './answer-error.js'
import { signalOfClient } from './client-signal.js'
import { statusOf } from './error-statuses.js'
import { openEventStream, type EventStream } from './event-stream.js'
import { noTask, ownTask } from './own-task.js'
import { requestIdOf } from './request-id.js'

/** The worker may be any process: where it stands is asked of the database. */
const lookMs = 500

/**
 * The events of one task: `progress` each time that it has changed, then one `result` or one `error`, as those of a
 * direct call. Who comes back with `Last-Event-ID` gets where the task stands now, which is all there is to know.
 */
export function jobEvents({ tasks, files }: Pick<TaskParts, 'tasks' | 'files'>): RequestHandler {
  return async (request, response) => {
    let task: Task | null = await ownTask(request, response, tasks)
    const client = signalOfClient(response)
    const stream = openEventStream(response)
    try {
      let shown = ''
      while (task !== null && !hasEnded(task) && !client.aborted) {
        const state = JSON.stringify(task.progress ?? waiting)
        if (state !== shown) stream.sendText('progress', state)
        shown = state
        await wait(lookMs, undefined, { signal: client }).catch(() => undefined)
        task = await tasks.get(task.id)
      }
      if (client.aborted) return
      const result = task?.status === 'SUCCESS' ? await files.readResult(task.id) : null
      if (result !== null) stream.sendText('result', result)
      else sendError(stream, task)
    } catch (error) {
      request.log.error({ event: 'request_failed', err: error })
      const { code, detail, status } = wordError(error)
      stream.send('error', { detail, code, request_id: requestIdOf(request), status })
    } finally {
      stream.end()
    }
  }
}

function sendError(stream: EventStream, task: Task | null): void {
  const { code, detail } = task?.error ?? wordError(noTask())
  stream.send('error', { detail, code, request_id: task?.requestId ?? '', status: statusOf(code) ?? 500 })
}
