import { ConstatError } from '@constat/core'
import { wordError } from '../http/answer-error.js'
import { unknownQuality, type AnalysedDocument, type Outcome, type ResultQuality } from './outcome.js'
import type { OutcomeLog } from './outcome-log.js'

/**
 * Does the work on a document and records how it ended. One that was stopped, because its caller left or its process
 * ends, has not ended: nothing is recorded of it.
 *
 * @param qualityOf what the result says of itself
 */
export async function withOutcome<Result>(
  outcomes: Pick<OutcomeLog, 'record'>,
  document: AnalysedDocument,
  work: () => Promise<Result>,
  qualityOf: (result: Result) => ResultQuality,
): Promise<Result> {
  const started = performance.now()
  const record = (how: Pick<Outcome, 'errorCode'> & ResultQuality) => {
    outcomes.record({ ...document, ...how, durationMs: performance.now() - started })
  }
  try {
    const result = await work()
    record({ errorCode: null, ...qualityOf(result) })
    return result
  } catch (error) {
    if (!isStopped(error)) record({ errorCode: wordError(error).code, ...unknownQuality })
    throw error
  }
}

/** Signals abort with an error of ours or with that of the platform. */
function isStopped(error: unknown): boolean {
  if (ConstatError.isInstance(error)) return error.code === 'aborted'
  return error instanceof Error && error.name === 'AbortError'
}
