import type { AnsweredCode } from '../http/error-statuses.js'

/** What any route can answer with, before it is reached or when it fails. */
export const errorsOfAnyRoute = [
  'host_not_allowed',
  'https_required',
  'database_unavailable',
  'internal_error',
] as const satisfies readonly AnsweredCode[]
