import type { WoundComparison } from '../../compare-wounds.js'
import { frenchSpaces } from '../french-spaces.js'
import type { WarningsView } from './checks.js'
import { captionOf } from './series.js'

/** What is doubtful about the photographs together; what is about one of them is in its own report. */
export function composeComparisonWarnings({ avertissements, analyses }: WoundComparison): WarningsView {
  return {
    title: 'Réserves',
    intro: 'Sur les photos prises ensemble.',
    items: avertissements.map(({ chemin, message }) => {
      const analysis = analyses[Number(/^images\.(\d+)$/.exec(chemin)?.[1] ?? Number.NaN)]
      return { fields: analysis === undefined ? 'Photos' : captionOf(analysis), message: frenchSpaces(message) }
    }),
  }
}
