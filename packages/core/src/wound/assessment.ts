import type { LegacyWoundView } from './legacy-view.js'
import type { WoundAuditRecord } from './audit-record.js'
import type { WoundDerivation } from './derived/derivation.js'
import type { WoundMeasure } from './measure/wound-measure.js'
import type { NurseContext } from './nurse-context.js'
import type { WoundObservation } from './observation.js'
import type { WoundAlert } from './wound-alert.js'
import type { WoundWarning } from './wound-warning.js'

/** Whether a person has looked at the proposal of the model, and what they made of it. */
export interface WoundValidation {
  statut: 'brouillon_ia' | 'valide' | 'corrige' | 'rejete'
  /** Pseudonym of the person, as the caller gives it. */
  par: string | null
  /** Date and time, ISO 8601, UTC. */
  le: string | null
}

/** What `assessWound` makes of a photograph: what a model saw, what follows from it by rules, what the nurse said. */
export interface WoundAssessment {
  /** What the model said, spelled in our codes and before any rule. */
  observationBrute: WoundObservation
  /** After the rules; every difference has a warning. */
  observation: WoundObservation
  derive: WoundDerivation
  /** The most pressing first. An empty list never means that there is no danger. */
  alertes: readonly WoundAlert[]
  avertissements: readonly WoundWarning[]
  /** As it was given. */
  soignant: NurseContext | null
  /** What `options.measure` has given; null without one, and where it could not measure. */
  mesure: WoundMeasure | null
  validation: WoundValidation
  /** French nursing note (données, actions, résultats), written by a template and not by the model. */
  fiche: string
  /** What to print beside every result. */
  mention: string
  genereParIa: true
  audit: WoundAuditRecord
  /** The eleven keys of the service that came before. */
  legacy: LegacyWoundView
}
