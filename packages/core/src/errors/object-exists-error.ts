import { ConstatError } from './constat-error.js'

/** An object was to be stored under a key that was free no more: what is there was left as it is. */
export class ObjectExistsError extends ConstatError {
  readonly code = 'object_exists'

  constructor() {
    super({
      message: 'There is already an object under this key; it was left as it is.',
      userMessage: 'Un fichier de ce nom existe déjà ; il n’a pas été remplacé. Choisissez un autre nom.',
    })
  }
}
