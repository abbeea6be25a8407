import { ConstatError } from './constat-error.js'

/** More pages than an invoice may have. */
export class TooManyPagesError extends ConstatError {
  readonly code = 'too_many_pages'

  constructor(details: { pages: number; maxPages: number }) {
    super({
      message: `The document has ${details.pages} pages; the limit is ${details.maxPages} (option limits.maxPages).`,
      userMessage: `Le document compte ${details.pages} pages, pour ${details.maxPages} au maximum. Envoyez seulement les pages d’une facture.`,
      details,
    })
  }
}
