import type { WoundStage } from '@constat/core'
import type { WoundProgressEvent } from '../schemas/wound-schemas.js'

/** Before anything has begun. */
export const photoReceived: WoundProgressEvent = { message: 'Photo reçue', percent: 0 }

/** The percentages of the service before this one, each where something has really happened. */
const stages: Readonly<Record<WoundStage, WoundProgressEvent>> = {
  preparation: { message: 'Préparation de la photo', percent: 20 },
  question: { message: 'Examen de la photo par le modèle', percent: 40 },
  regles: { message: 'Vérification de la réponse du modèle', percent: 60 },
  redaction: { message: 'Rédaction de la fiche', percent: 90 },
}

export function woundProgressOf(stage: WoundStage): WoundProgressEvent {
  return stages[stage]
}
