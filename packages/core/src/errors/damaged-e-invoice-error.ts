import { ConstatError } from './constat-error.js'

/** An XML file that is no readable electronic invoice (CII or UBL). */
export class DamagedEInvoiceError extends ConstatError {
  readonly code = 'damaged_e_invoice'

  /** @param details `file`: position of the file in the list, from 1. */
  constructor(details: { file: number }, cause?: unknown) {
    super({
      message: `File ${details.file} is XML, but no readable CII or UBL invoice.`,
      userMessage:
        'Ce fichier XML n’est pas une facture électronique lisible (Factur-X, CII ou UBL). Envoyez le fichier reçu du fournisseur, ou sa facture au format PDF.',
      details,
      cause,
    })
  }
}
