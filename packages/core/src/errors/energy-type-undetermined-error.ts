import { ConstatError } from './constat-error.js'

/** The document is a bill, but nothing says clearly enough for which energy. */
export class EnergyTypeUndeterminedError extends ConstatError {
  readonly code = 'energy_type_undetermined'

  /** @param details confidence reached and confidence asked for, 0..1. */
  constructor(details: { confidence: number; confidenceMin: number }) {
    super({
      message: `No energy type reaches the confidence ${details.confidenceMin.toFixed(2)} (best: ${details.confidence.toFixed(2)}).`,
      userMessage:
        'Le type d’énergie de cette facture n’a pas pu être déterminé. Précisez-le (électricité, gaz ou les deux), ou envoyez toutes les pages de la facture.',
      details,
    })
  }
}
