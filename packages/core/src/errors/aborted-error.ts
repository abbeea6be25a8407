import { ConstatError } from './constat-error.js'

/** The caller's `signal` was aborted; `cause` is the signal's reason. */
export class AbortedError extends ConstatError {
  readonly code = 'aborted'

  constructor(reason?: unknown) {
    super({
      message: 'The work was stopped by the signal that the caller passed.',
      userMessage: 'L’analyse a été interrompue avant la fin. Relancez-la pour obtenir le résultat.',
      isRetryable: true,
      cause: reason,
    })
  }
}
