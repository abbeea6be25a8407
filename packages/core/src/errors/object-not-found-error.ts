import { ConstatError } from './constat-error.js'

/** A store has no object under the key asked for. */
export class ObjectNotFoundError extends ConstatError {
  readonly code = 'object_not_found'

  constructor() {
    super({
      message: 'There is no object under this key.',
      userMessage: 'Ce fichier n’existe pas, ou plus, dans l’espace de stockage. Vérifiez son nom.',
    })
  }
}
