import { ConstatError } from './constat-error.js'

/** An empty list of files was given. */
export class NoFileError extends ConstatError {
  readonly code = 'no_file'

  constructor() {
    super({
      message: 'No file was given: pass at least one { name, bytes }.',
      userMessage: 'Aucun fichier reçu. Joignez la facture au format PDF.',
    })
  }
}
