import type { Logger } from 'pino'
import type { ApiKeys } from '../keys/api-keys.js'
import { nothingUsed, type AddedUsage } from '../keys/key-usage.js'
import type { CountedCall } from '../keys/quota.js'
import type { EndedTask } from './follow-up-jobs.js'
import type { Task } from './task.js'

/** Counts tasks for their keys as direct calls are: what was worked on is used, what failed is given back. */
export function countTasks(apiKeys: Pick<ApiKeys, 'giveBack' | 'recordUsage'>, logger: Logger) {
  return {
    done: (task: Task, used: Omit<AddedUsage, 'calls'>) => {
      const call = callOf(task)
      // The call itself was counted when the task was accepted.
      if (call !== null) apiKeys.recordUsage(call, { ...used, calls: 0 })
    },
    ended: (task: EndedTask) => {
      const call = callOf(task)
      if (call === null || task.isSuccess) return
      apiKeys.recordUsage(call, { ...nothingUsed, calls: -1 })
      apiKeys.giveBack(call).catch((error: unknown) => {
        logger.warn({ event: 'quota_not_given_back', key: call.keyId, err: error })
      })
    },
  }
}

function callOf({ keyId, countedDay }: Task): CountedCall | null {
  return countedDay === null ? null : { keyId, day: countedDay }
}
