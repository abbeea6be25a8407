import type { Response } from 'express'

/** Notes the status that an error has, which the answer may not show: a stream of events began with 200. */
export function noteFailedStatus(response: Response | undefined, status: number): void {
  if (response !== undefined) (response.locals as { failedStatus?: number }).failedStatus = status
}

/** The status of the error that the request ended with; null when it did not. */
export function failedStatusOf(response: Response): number | null {
  return (response.locals as { failedStatus?: number }).failedStatus ?? null
}
