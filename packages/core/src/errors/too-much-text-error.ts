import { ConstatError } from './constat-error.js'

/** More characters than the longest bill could hold: a document made to exhaust whoever reads it. */
export class TooMuchTextError extends ConstatError {
  readonly code = 'too_much_text'

  constructor(details: { maxCharacters: number }) {
    super({
      message: `The document has more than ${details.maxCharacters} characters (option limits.maxCharacters).`,
      userMessage:
        'Ce document contient beaucoup trop de texte pour une facture. Envoyez seulement les pages d’une facture.',
      details,
    })
  }
}
