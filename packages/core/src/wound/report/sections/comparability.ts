import type { Answer } from '../../../pdf/blocks/answer-cards.js'
import type { ComparisonLimit } from '../../compare/comparison-answer.js'
import type { WoundEvolution } from '../../compare/evolution.js'
import { frenchSpaces } from '../french-spaces.js'

/** Whether the photographs can be compared at all, before anything that rests on it. */
export interface ComparabilityView {
  readonly title: string
  readonly sentence: string
  readonly reasons: readonly string[]
}

const sentences: Readonly<Record<WoundEvolution['comparabilite'], string>> = {
  oui: 'Les photos se comparent : rien ne s’y oppose dans la façon dont elles ont été prises.',
  partielle: 'Les photos ne se comparent qu’en partie.',
  non: 'Les photos ne se comparent pas : aucune évolution n’en est tirée.',
}
const figures: Readonly<Record<WoundEvolution['comparabilite'], string>> = {
  oui: 'Comparables',
  partielle: 'En partie',
  non: 'Non comparables',
}
const reasons: Readonly<Record<ComparisonLimit, string>> = {
  angle: 'Angle de prise de vue différent : les formes et les tailles ne se comparent pas à l’œil.',
  eclairage: 'Éclairage différent : les couleurs ne se comparent pas sûrement.',
  cadrage: 'Cadrage différent.',
  echelle_absente: 'Échelle absente ou illisible sur au moins une photo : rien n’y est mesuré.',
  plaie_differente: 'Ce n’est peut-être pas la même plaie.',
  debridement_intercurrent: 'Détersion entre les deux photos : les tissus ne se comparent pas.',
  photo_identique: 'La première et la dernière photo sont la même image : rien n’a pu changer.',
  moment_different: 'Moment du soin différent (avant ou après nettoyage) : l’exsudat ne se compare pas.',
}
const details: Readonly<Record<WoundEvolution['comparabilite'], string>> = {
  oui: 'Aucun obstacle relevé.',
  partielle: 'Les réserves sont détaillées ci-dessous.',
  non: 'Les raisons sont détaillées ci-dessous.',
}

export function composeComparability({ comparabilite, motifs }: WoundEvolution): ComparabilityView {
  return {
    title: 'Les photos se comparent-elles\u00a0?',
    sentence: frenchSpaces(sentences[comparabilite]),
    reasons: motifs.map((motif) => frenchSpaces(reasons[motif])),
  }
}

export function comparabilityAnswer({ comparabilite }: WoundEvolution): Answer {
  return {
    label: 'COMPARABILITÉ',
    figure: figures[comparabilite],
    detail: details[comparabilite],
    tone: comparabilite === 'oui' ? 'good' : 'attention',
  }
}
