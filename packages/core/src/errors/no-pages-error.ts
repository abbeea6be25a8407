import { ConstatError } from './constat-error.js'

/** A PDF that is well formed and has no page. */
export class NoPagesError extends ConstatError {
  readonly code = 'no_pages'

  /** @param details `file`: position of the file in the list, from 1. */
  constructor(details: { file: number }) {
    super({
      message: `File ${details.file} is a PDF without any page.`,
      userMessage: 'Ce PDF ne contient aucune page. Téléchargez de nouveau la facture, puis renvoyez-la.',
      details,
    })
  }
}
