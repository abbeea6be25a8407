import type { AlertRule, MeasuredAlertRule } from './alert-facts.js'

const fourWeeks = 28
/** A wound that has lost less than this part of its surface in four weeks is slow to heal. */
const leastReduction = 40

/** A surface that has grown by more than this part, in %, has grown by more than two measures of a ruler differ by. */
const leastIncrease = 20

/** Red flags in how dated photographs differ, that rest on measures. */
export const measuredEvolutionAlerts: readonly MeasuredAlertRule[] = [
  {
    code: 'surface_en_augmentation',
    niveau: 'avis_specialise',
    libelle: 'Surface en augmentation depuis la mesure précédente',
    measuredBy: ({ hausse_recente }) => hausse_recente?.source ?? null,
    holds: ({ evolution }) => (evolution?.hausse_recente?.pourcent ?? 0) >= leastIncrease,
  },
  {
    code: 'cicatrisation_lente',
    niveau: 'avis_specialise',
    libelle: 'Moins de 40 % de réduction de la surface en quatre semaines',
    measuredBy: ({ mesure }) => mesure,
    holds: ({ evolution }) =>
      evolution !== null &&
      evolution.jours >= fourWeeks &&
      evolution.variation_surface_pourcent !== null &&
      evolution.variation_surface_pourcent > -leastReduction,
  },
]

/** Red flags in how dated photographs differ, as a model has seen it. */
export const seenEvolutionAlerts: readonly AlertRule[] = [
  {
    code: 'erytheme_en_progression',
    niveau: 'avis_medical_24h',
    libelle: 'Érythème en progression',
    holds: ({ evolution }) => evolution?.erytheme_en_progression === true,
  },
  {
    code: 'necrose_nouvelle',
    niveau: 'avis_medical_24h',
    libelle: 'Nécrose nouvelle',
    holds: ({ evolution }) => evolution?.necrose_nouvelle === true,
  },
  {
    code: 'aggravation',
    niveau: 'avis_specialise',
    libelle: 'Aggravation sur deux photos comparables',
    holds: ({ evolution }) => evolution?.aggravation === true,
  },
]
