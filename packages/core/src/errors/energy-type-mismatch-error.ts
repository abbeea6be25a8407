import { ConstatError } from './constat-error.js'

/** The document shows another energy than the one that the caller asked for. */
export class EnergyTypeMismatchError extends ConstatError {
  readonly code = 'energy_type_mismatch'

  /** @param details `confidence`: of the detection, 0..1. */
  constructor(details: { requested: string; detected: string; confidence: number }) {
    const confidence = details.confidence.toFixed(2)
    super({
      message: `The caller asked for ${details.requested}, the document looks like ${details.detected} (confidence ${confidence}).`,
      userMessage: `Incompatibilité de type d'énergie : Type demandé: ${details.requested}. Mais la facture ressemble plutôt à ${details.detected} (confiance ${confidence}).`,
      details,
    })
  }
}
