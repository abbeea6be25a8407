import { ConstatError } from '@constat/core'
import { JobInterruption } from './job-interruptions.js'

const mostCharacters = 500

/**
 * What the row of a job keeps of a failure. The messages of our own errors are written not to repeat a document; of
 * those of others only the name and the code are kept.
 */
export function describeJobError(error: unknown): string {
  if (ConstatError.isInstance(error)) return `${error.code}: ${error.message}`.slice(0, mostCharacters)
  if (error instanceof JobInterruption) return error.message
  if (!(error instanceof Error)) return 'unknown error'
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}

/** Whether another attempt at a failed run may go better. */
export function isWorthAnotherAttempt(error: unknown): boolean {
  return !(typeof error === 'object' && error !== null && 'isRetryable' in error && error.isRetryable === false)
}
