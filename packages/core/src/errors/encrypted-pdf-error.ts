import { ConstatError } from './constat-error.js'

/** The PDF asks for a password before it can be read. */
export class EncryptedPdfError extends ConstatError {
  readonly code = 'encrypted_pdf'

  /** @param details `file`: position of the file in the list, from 1. */
  constructor(details: { file: number }) {
    super({
      message: `File ${details.file} is a PDF that needs a password to be opened.`,
      userMessage:
        'Ce PDF est protégé par un mot de passe. Ouvrez-le, enregistrez-en une copie sans mot de passe (« Imprimer » puis « Enregistrer au format PDF »), puis envoyez cette copie.',
      details,
    })
  }
}
