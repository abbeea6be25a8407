import { ObjectNotFoundError } from '@constat/core'
import type { TaskFiles, TaskInput } from '../storage/task-files.js'
import { inputLost } from './task-errors.js'

/** @throws RequestError `job_input_lost` when the files of the task are no more: nothing is analysed in their place */
export async function readTaskInput(files: Pick<TaskFiles, 'readInput'>, taskId: string): Promise<TaskInput> {
  try {
    return await files.readInput(taskId)
  } catch (error) {
    throw error instanceof ObjectNotFoundError ? inputLost(error) : error
  }
}
