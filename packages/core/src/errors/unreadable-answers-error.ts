import { ConstatError } from './constat-error.js'

/** A file of recorded answers of a model has a line that is none. */
export class UnreadableAnswersError extends ConstatError {
  readonly code = 'unreadable_answers'

  /** @param details `line`: from 1; `field`: the field at fault where the line is JSON. */
  constructor(details: { line: number; field?: string }) {
    const { line, field } = details
    super({
      message: `Line ${line} of the recorded answers cannot be read${field === undefined ? '' : `: field ${field}`}.`,
      userMessage: `Réponses enregistrées illisibles : ligne ${line}${field === undefined ? ', qui n’est pas un objet JSON complet' : `, champ « ${field} »`}. Corrigez cette ligne ou retirez-la, puis relancez.`,
      details: { ...details },
    })
  }
}
