import { ConstatError } from './constat-error.js'

/** A file of zero bytes. */
export class EmptyFileError extends ConstatError {
  readonly code = 'empty_file'

  /** @param details `file`: position of the file in the list, from 1. */
  constructor(details: { file: number }) {
    super({
      message: `File ${details.file} has no bytes.`,
      userMessage:
        'Le fichier est vide. Téléchargez de nouveau la facture depuis votre espace client, puis renvoyez-la.',
      details,
    })
  }
}
