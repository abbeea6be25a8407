import { day } from '../record/french-values.js'
import { woundMention } from '../record/mention.js'
import type { LegacyWoundView } from '../legacy-view.js'
import { recentIncrease } from './recent-increase.js'
import type { TrendName } from './comparison-answer.js'
import type { DatedAssessment } from './dated-assessment.js'
import type { WoundEvolution } from './evolution.js'

/** The comparison for callers of the former service; null where photographs do not allow to tell. */
export interface InheritedComparison {
  periode_analyse: string
  nombre_evaluations: number
  evolution_globale: 'amélioration significative' | 'amélioration modérée' | 'stable' | 'détérioration' | null
  ameliorations: readonly string[]
  preoccupations: readonly string[]
  changement_dimensions: { evolution: 'réduction' | 'stable' | 'augmentation' | null; pourcentage: number | null }
  cicatrisation_progression: string
  infection_evolution: string
  recommandations: readonly string[]
  prochain_controle: string
  notes_progression: string
  analyses_individuelles: readonly { date: string; analysis: LegacyWoundView; notes: string }[]
  total_images: number
  images: readonly { date: string; analysis: LegacyWoundView }[]
  progression_notes: string
}

const names: Record<TrendName, string> = {
  tissus: 'Lit de la plaie',
  exsudat: 'Exsudat',
  berges: 'Berges',
  peau_perilesionnelle: 'Peau périlésionnelle',
  erytheme: 'Érythème',
}
/** Changes of surface below it are within what two measures of the same wound differ by. */
const stableWithin = 10
const significant = 40
const readNumber = (value: number) => value.toLocaleString('fr-FR', { maximumFractionDigits: 1 })
const margin = (points: number | null) => (points === null ? '' : ` ± ${readNumber(points)} points`)

export function inheritedComparison(dated: readonly DatedAssessment[], evolution: WoundEvolution): InheritedComparison {
  const { surface, tendances, jours } = evolution
  const of = (trend: string) =>
    (Object.keys(names) as TrendName[]).filter((name) => tendances[name] === trend).map((name) => names[name])
  const change = provenChange(surface)
  const evolution_globale = overall(evolution)
  const increase = evolution.comparabilite === 'non' ? null : recentIncrease(dated)
  const grown = increase !== null && increase.pourcent >= stableWithin ? increase : null
  const dates = `du ${day(dated[0]?.date ?? '')} au ${day(dated.at(-1)?.date ?? '')}`
  const measured =
    surface === null
      ? 'Surface non comparable : échelle absente ou illisible sur au moins une photo.'
      : `Surface : ${readNumber(surface.debut_cm2)} cm² puis ${readNumber(surface.fin_cm2)} cm² (${readNumber(surface.variation_pourcent)} %${margin(surface.incertitude_points)}, soit ${readNumber(surface.par_semaine_pourcent)} % par semaine).`
  const seen = evolution.motifs.includes('photo_identique')
    ? 'La première et la dernière photo sont la même image : évolution non évaluable.'
    : evolution_globale === null
      ? 'Photos non comparables : évolution non évaluable.'
      : `Évolution : ${evolution_globale}.`
  const note = `${dated.length} photos ${dates} (${jours} jours). ${seen} ${measured} ${woundMention}`
  const analyses = dated.map(({ date, assessment }) => ({ date, analysis: assessment.legacy }))
  return {
    periode_analyse: `${dates} (${jours} jours)`,
    nombre_evaluations: dated.length,
    evolution_globale,
    ameliorations: of('amelioration'),
    preoccupations: [
      ...of('aggravation'),
      ...(evolution.necrose_nouvelle ? ['Nécrose nouvelle : à vérifier au lit'] : []),
      ...(grown === null ? [] : [`Surface en augmentation depuis le ${day(grown.depuis)} (+${grown.pourcent} %)`]),
    ],
    changement_dimensions: { evolution: direction(change), pourcentage: surface?.variation_pourcent ?? null },
    cicatrisation_progression: `${seen} ${measured}`,
    infection_evolution: 'Non évaluable sur des photos : à rechercher au lit.',
    recommandations: dated.at(-1)?.assessment.derive.a_verifier_au_lit ?? [],
    prochain_controle: 'À fixer par le soignant.',
    notes_progression: note,
    analyses_individuelles: analyses.map((entry) => ({ ...entry, notes: entry.analysis.notes })),
    total_images: dated.length,
    images: analyses,
    progression_notes: note,
  }
}

/** One dimension that worsens outweighs those that improve. */
function overall({
  tendances,
  surface,
  necrose_nouvelle,
  motifs,
}: WoundEvolution): InheritedComparison['evolution_globale'] {
  const trends = Object.values(tendances)
  const proven = provenChange(surface)
  // A debridement enlarges a wound on purpose.
  const change = proven !== null && proven > 0 && motifs.includes('debridement_intercurrent') ? null : proven
  if (trends.includes('aggravation') || necrose_nouvelle || (change !== null && change >= stableWithin))
    return 'détérioration'
  if (change !== null && change <= -significant) return 'amélioration significative'
  if (trends.includes('amelioration') || (change !== null && change <= -stableWithin)) return 'amélioration modérée'
  return trends.includes('stable') || change !== null ? 'stable' : null
}

/** None when the errors of the two measures hide a change that would count. */
function provenChange(surface: WoundEvolution['surface']): number | null {
  if (surface === null) return null
  const { variation_pourcent: change, incertitude_points: margin } = surface
  return margin !== null && margin > stableWithin && Math.abs(change) <= margin ? null : change
}

function direction(change: number | null): InheritedComparison['changement_dimensions']['evolution'] {
  if (change === null) return null
  return change <= -stableWithin ? 'réduction' : change >= stableWithin ? 'augmentation' : 'stable'
}
