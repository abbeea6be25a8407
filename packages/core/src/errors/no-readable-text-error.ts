import { ConstatError } from './constat-error.js'

/** Every page was looked at by OCR, and no word could be read. */
export class NoReadableTextError extends ConstatError {
  readonly code = 'no_readable_text'

  constructor(details: { pages: number }) {
    super({
      message: `OCR read no word on any of the ${details.pages} pages.`,
      userMessage:
        'Aucun texte lisible dans ce document. Reprenez les photos à plat, nettes et bien éclairées, une page par photo, ou envoyez le PDF d’origine du fournisseur.',
      details,
    })
  }
}
