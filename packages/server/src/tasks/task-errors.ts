import { ConstatError } from '@constat/core'
import { wordError } from '../http/answer-error.js'
import { RequestError } from '../http/request-error.js'
import { LeaseLostError } from '../jobs/job-interruptions.js'
import type { TaskError } from './task.js'

/** What a task that was cancelled ends with. */
export const cancelled: TaskError = {
  code: 'cancelled',
  detail: 'Cette analyse a été annulée. Envoyez les fichiers de nouveau pour la relancer.',
}

/** An error of an analysis as who asked for it is told: the code and the sentence of the answer of a direct call. */
export function taskErrorOf(error: unknown): TaskError {
  const { code, detail } = wordError(error instanceof LeaseLostError ? abandoned(error) : error)
  return { code, detail }
}

/**
 * Whether an analysis that failed is not tried again: the same bill would be refused again. What is not an error of ours
 * (a store that does not answer, a disk that is full) may be over at the next attempt.
 */
export function isFinal(error: unknown): boolean {
  return ConstatError.isInstance(error) && !error.isRetryable
}

/** Whether an analysis was stopped by nobody who asked for it: its thread ends with the process. */
export function isStoppedHere(error: unknown): boolean {
  return ConstatError.isInstance(error) && error.code === 'aborted'
}

/** Its workers died, each in turn. */
function abandoned(cause: LeaseLostError): RequestError {
  return new RequestError('job_abandoned', {
    message: 'the worker ended before the analysis, at each attempt',
    userMessage:
      'Cette analyse a été interrompue à chaque tentative. Envoyez les fichiers d’origine de nouveau ; si l’échec se répète, prévenez l’exploitant du service.',
    cause,
  })
}

/** The inputs of a task are not in the store: nothing is analysed in their place. */
export function inputLost(cause: unknown): RequestError {
  return new RequestError('job_input_lost', {
    message: 'the files of the task are no longer in the store',
    userMessage: 'Les fichiers envoyés ne sont plus disponibles. Envoyez-les de nouveau.',
    cause,
  })
}
