import { RequestError } from './request-error.js'

const ofBills =
  'L’analyse de ce document a pris trop de temps et a été arrêtée. Envoyez le PDF d’origine du fournisseur.'

/**
 * Runs a task with a signal that fires when the caller's does, or when so many seconds have passed.
 *
 * @param userMessage French sentence of the refusal
 * @throws RequestError `analysis_timeout` when the time was up
 */
export async function withinTime<T>(
  seconds: number,
  signal: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
  userMessage = ofBills,
): Promise<T> {
  const deadline = AbortSignal.timeout(seconds * 1000)
  try {
    return await task(AbortSignal.any([signal, deadline]))
  } catch (error) {
    if (signal.aborted || !deadline.aborted) throw error
    throw new RequestError('analysis_timeout', {
      message: `the analysis took longer than ${seconds} s`,
      userMessage,
      details: { seconds },
      cause: error,
    })
  }
}
