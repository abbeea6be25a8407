import { ConstatError } from './constat-error.js'

/** The files of one document weigh more than allowed. */
export class FileTooLargeError extends ConstatError {
  readonly code = 'file_too_large'

  constructor(details: { bytes: number; maxBytes: number }) {
    super({
      message: `The document has ${details.bytes} bytes; the limit is ${details.maxBytes} (option limits.maxBytes).`,
      userMessage: `Le document est trop volumineux : ${inMegabytes(details.bytes)} Mo, pour ${inMegabytes(details.maxBytes)} Mo au maximum. Envoyez le PDF d’origine du fournisseur plutôt qu’une numérisation.`,
      details,
    })
  }
}

function inMegabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('fr-FR', { maximumFractionDigits: 1 })
}
