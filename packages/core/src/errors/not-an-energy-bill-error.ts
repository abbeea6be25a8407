import { ConstatError } from './constat-error.js'

/** The document was read and is something else than a bill of electricity or gas. */
export class NotAnEnergyBillError extends ConstatError {
  readonly code = 'not_an_energy_bill'

  /** @param details `confidence`: that it would be an energy bill, 0..1. */
  constructor(details: { confidence: number }) {
    super({
      message: `The document does not look like an energy bill (confidence ${details.confidence.toFixed(2)}).`,
      userMessage:
        'Ce document ne ressemble pas à une facture d’électricité ou de gaz. Vérifiez le fichier choisi et envoyez la facture complète.',
      details,
    })
  }
}
