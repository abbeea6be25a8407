import { ConstatError } from './constat-error.js'

/** More files than one document may have. */
export class TooManyFilesError extends ConstatError {
  readonly code = 'too_many_files'

  constructor(details: { files: number; maxFiles: number }) {
    super({
      message: `${details.files} files were given for one document; the limit is ${details.maxFiles} (option limits.maxFiles).`,
      userMessage: `Trop de fichiers : ${details.files} reçus, ${details.maxFiles} au maximum par facture. Regroupez les pages dans un seul PDF.`,
      details,
    })
  }
}
