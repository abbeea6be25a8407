import type { Trend, TrendName } from '../../compare/comparison-answer.js'
import type { WoundComparison } from '../../compare-wounds.js'
import { labelOf, labelsOf } from '../../labels/label-of.js'
import type { WoundAssessment } from '../../assessment.js'
import { frenchSpaces } from '../french-spaces.js'
import { bedCaveat, composeBed } from './derived.js'

/** How each dimension has changed from the first to the last photograph. */
export interface TrendsView {
  readonly title: string
  readonly sentence: string
  readonly items: readonly TrendView[]
  readonly note: string
}

export interface TrendView {
  readonly trend: Trend
  readonly label: string
  readonly word: string
  /** What was seen on the first and on the last photograph. */
  readonly ends: readonly (readonly [day: string, seen: string])[]
}

const names: Readonly<Record<TrendName, string>> = {
  tissus: 'LIT DE LA PLAIE',
  exsudat: 'EXSUDAT',
  berges: 'BERGES',
  peau_perilesionnelle: 'PEAU AUTOUR',
  erytheme: 'ÉRYTHÈME',
}
const words: Readonly<Record<Trend, string>> = {
  amelioration: 'Amélioration',
  stable: 'Stable',
  aggravation: 'Aggravation',
  non_comparable: 'Non comparable',
}

export function composeTrends({ evolution, analyses, inherited }: WoundComparison): TrendsView {
  const [first, last] = [analyses[0], analyses.at(-1)]
  const ends = [first, last].filter((analysis) => analysis !== undefined)
  const overall = inherited.evolution_globale ?? 'non évaluable'
  return {
    title: 'Tendances',
    sentence: `Évolution d’ensemble, déduite par des règles\u00a0: ${overall}.${evolution.necrose_nouvelle ? ' Nécrose nouvelle\u00a0: à vérifier au lit.' : ''}`,
    items: (Object.keys(names) as TrendName[]).map((name) => ({
      trend: evolution.tendances[name],
      label: names[name],
      word: words[evolution.tendances[name]],
      ends: ends.map(({ jour, assessment }) => [`J${String(jour)}`, frenchSpaces(seenOf(name, assessment))] as const),
    })),
    note: `Vu par l’IA de la première à la dernière photo. Un tissu n’a changé qu’à partir de 20 points. ${bedCaveat}`,
  }
}

const notSeen = 'non évaluable'

function seenOf(name: TrendName, { observation, derive }: WoundAssessment): string {
  const { exsudat, berges, peau_perilesionnelle: skin } = observation
  if (name === 'tissus') {
    const { parts } = composeBed(derive.couleurs)
    return parts.length === 0 ? notSeen : parts.map(({ colour, caption }) => `${colour} ${caption}`).join(', ')
  }
  if (name === 'exsudat') return labelOf('exsudat_quantite', exsudat.quantite).toLowerCase()
  if (name === 'berges') return berges.aspects.length === 0 ? notSeen : labelsOf('berge', berges.aspects)
  if (name === 'erytheme') return labelOf('erytheme', skin.erytheme).toLowerCase()
  return skin.aspects.length === 0 ? notSeen : labelsOf('peau', skin.aspects)
}
