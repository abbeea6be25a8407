import { ConstatError } from './constat-error.js'

/** The hook of the caller that sees each photograph before it leaves refused this one; nothing was sent. */
export class PhotoWithheldError extends ConstatError {
  readonly code = 'photo_withheld'

  /** @param details `photo`: place in the list, from 1. */
  constructor(details: { photo: number }) {
    super({
      message: `Photo ${details.photo} was withheld by the hook beforeSend.`,
      userMessage:
        'La photo n’a pas été transmise : le contrôle avant envoi l’a refusée. Reprenez-la ou recadrez-la sur la plaie, sans rien qui identifie la personne.',
      details,
    })
  }
}
