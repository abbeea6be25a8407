import { ConstatError } from './constat-error.js'

/** The document was read and is neither an invoice, a credit note nor a receipt. */
export class NotAnInvoiceError extends ConstatError {
  readonly code = 'not_an_invoice'

  /** @param details `confidence`: that it would be an invoice, 0..1. */
  constructor(details: { confidence: number }) {
    super({
      message: `The document does not look like an invoice (confidence ${details.confidence.toFixed(2)}).`,
      userMessage:
        'Ce document ne ressemble pas à une facture, un avoir ou un ticket. Vérifiez le fichier choisi et envoyez le document complet.',
      details,
    })
  }
}
