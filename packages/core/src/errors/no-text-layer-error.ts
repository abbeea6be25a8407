import { ConstatError } from './constat-error.js'

/** No page has text, and OCR is off (`ocr: false`): the document is a scan or holds pictures only. */
export class NoTextLayerError extends ConstatError {
  readonly code = 'no_text_layer'

  constructor(details: { pages: number }) {
    super({
      message: `None of the ${details.pages} pages has a text layer: the document is a scan.`,
      userMessage:
        'Ce document est une numérisation (scan) : il ne contient pas de texte, seulement des images. Envoyez le PDF d’origine, téléchargé depuis l’espace client du fournisseur.',
      details,
    })
  }
}
