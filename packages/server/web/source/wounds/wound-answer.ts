import type { WoundComparisonData, WoundData } from '@constat/client'

export type WoundAssessment = WoundData
export type WoundComparison = WoundComparisonData
export type WoundAlert = WoundData['analyse']['alertes'][number]
export type AlertLevel = WoundAlert['niveau']
export type ColourShare = WoundData['analyse']['derive']['couleurs'][number]
export type WoundColour = ColourShare['couleur']
type Evolution = WoundComparisonData['comparaison']['evolution']
/** Why photographs cannot be compared, or in part only. */
export type ComparisonLimit = Evolution['motifs'][number]
export type TrendName = keyof Evolution['tendances']
export type Trend = Evolution['tendances'][TrendName]

/** The gravest first. */
export const alertLevels = [
  'urgence',
  'avis_medical_24h',
  'avis_specialise',
  'surveillance',
] as const satisfies readonly AlertLevel[]
export const trendNames = [
  'tissus',
  'exsudat',
  'berges',
  'peau_perilesionnelle',
  'erytheme',
] as const satisfies readonly TrendName[]
