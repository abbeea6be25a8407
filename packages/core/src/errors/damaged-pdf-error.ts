import { ConstatError } from './constat-error.js'

/** The file begins as a PDF and cannot be read as one. */
export class DamagedPdfError extends ConstatError {
  readonly code = 'damaged_pdf'

  /** @param details `file`: position of the file in the list, from 1; `page`: the page that cannot be read, from 1. */
  constructor(details: { file: number; page?: number }, cause?: unknown) {
    const place = details.page === undefined ? '' : ` at page ${details.page}`
    super({
      message: `File ${details.file} is a damaged or truncated PDF${place}.`,
      userMessage:
        'Ce PDF est endommagé ou incomplet. Téléchargez de nouveau la facture depuis votre espace client, puis renvoyez-la.',
      details,
      cause,
    })
  }
}
