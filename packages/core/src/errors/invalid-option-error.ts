import { ConstatError } from './constat-error.js'

/** An option of the call has a value that it cannot have. */
export class InvalidOptionError extends ConstatError {
  readonly code = 'invalid_option'

  /**
   * @param details `option`: name as the caller writes it; `expected`: shape of an accepted value, in French, such as
   * `un nombre entre 0 et 1`; `received`: what was given, shortened.
   */
  constructor(details: { option: string; expected: string; received: string }) {
    const received = details.received.slice(0, 40)
    super({
      message: `Option ${details.option} has the invalid value ${JSON.stringify(received)}; expected: ${details.expected}.`,
      userMessage: `Valeur invalide pour « ${details.option} » : ${received}. Valeur attendue : ${details.expected}. Corrigez-la et relancez la demande.`,
      details: { ...details, received },
    })
  }
}
