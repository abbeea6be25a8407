import type { AlertRule } from './alert-facts.js'

const fourWeeks = 28
/** A wound that has lost less than this part of its surface in four weeks is slow to heal. */
const leastReduction = 40

/** Red flags in how dated photographs differ. The first rests on measures, the others on what a model saw. */
export const measuredEvolutionAlerts: readonly AlertRule[] = [
  {
    code: 'cicatrisation_lente',
    niveau: 'avis_specialise',
    libelle: 'Moins de 40 % de réduction de la surface en quatre semaines',
    holds: ({ evolution }) =>
      evolution !== null &&
      evolution.jours >= fourWeeks &&
      evolution.variation_surface_pourcent !== null &&
      evolution.variation_surface_pourcent > -leastReduction,
  },
]

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
