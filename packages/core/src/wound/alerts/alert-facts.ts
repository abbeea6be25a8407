import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import type { AlertLevel } from '../wound-alert.js'

/** Who has measured a wound; null when nobody has. */
export type MeasuringParty = 'soignant' | 'mesure' | 'image' | null

/** What the comparison of dated photographs has found. */
export interface EvolutionFacts {
  /** Days between the first and the last photograph. */
  jours: number
  /** Change of the surface in %, negative when it shrinks; null unless both have a scale. */
  variation_surface_pourcent: number | null
  /** Who has measured it. */
  mesure: MeasuringParty
  /** Growth of the surface since it was last measured, in %, and by whom; null without any. */
  hausse_recente: { pourcent: number; source: MeasuringParty } | null
  erytheme_en_progression: boolean
  necrose_nouvelle: boolean
  /** Worse on two comparable photographs. */
  aggravation: boolean
}

/** What an alert may look at. */
export interface AlertFacts {
  observation: WoundObservation
  context: NurseContext
  evolution: EvolutionFacts | null
  /** Date of the assessment, ISO. */
  today: string
}

/** A red flag as data: when it holds, how pressing it is, what it says. */
export interface AlertRule {
  code: string
  niveau: AlertLevel
  libelle: string
  holds: (facts: AlertFacts) => boolean
}

/** A red flag that rests on measures: by whom they were taken. */
export interface MeasuredAlertRule extends AlertRule {
  measuredBy: (evolution: EvolutionFacts) => MeasuringParty
}

/** Whole days from an ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** Diabetes and immunodepression lower every threshold: signs of a grave course are faint. */
export function isFragile({ diabete, immunodepression, etiologie_connue }: NurseContext): boolean {
  return diabete === true || immunodepression === true || etiologie_connue === 'plaie_pied_diabetique'
}

/** A wound of the last fourteen days, or of which nobody has said how old it is. */
export function isNewOrUnknown({ context, today }: AlertFacts): boolean {
  return context.date_apparition === undefined || daysBetween(context.date_apparition, today) <= 14
}
