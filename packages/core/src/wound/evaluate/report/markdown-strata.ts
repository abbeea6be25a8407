import { strataNames } from '../evaluation-case.js'
import { labelOf } from '../../labels/label-of.js'
import { woundCodes } from '../../vocabulary.js'
import type { Strata, StratumMeasures } from '../measures/strata.js'
import { number, share, spread } from './french-figures.js'
import { markdownTable } from './markdown-table.js'
import { stratumWords } from './report-words.js'

const columns: readonly (readonly [string, (stratum: StratumMeasures) => string])[] = [
  ['Photos', ({ photos }) => number(photos)],
  ['Réponses utilisables', (stratum) => share(stratum.reponses_utilisables.valeur)],
  ['Abstention correcte', (stratum) => share(stratum.abstention_correcte.valeur)],
  ['Étiologie exacte', (stratum) => share(stratum.etiologie_exacte.valeur)],
  ['Profondeur exacte', (stratum) => share(stratum.profondeur_exacte.valeur)],
  ['Tissus, erreur (points)', (stratum) => spread(stratum.tissus_erreur_points)],
  ['Alertes, sensibilité', (stratum) => share(stratum.alertes_sensibilite.valeur)],
  ['Dimensions inventées', (stratum) => share(stratum.dimensions_inventees.valeur)],
]

/** The same figures by group of photographs; groups of a few photographs show their number so that nobody trusts them. */
export function strataSection(strata: Strata): string {
  const tables = strataNames.flatMap((name) => {
    const groups = strata[name]
    if (groups === undefined) return []
    const rows = Object.entries(groups).map(([value, stratum]) => [
      wordOf(value),
      ...columns.map(([, say]) => say(stratum)),
    ])
    return [markdownTable([stratumWords[name], ...columns.map(([title]) => title)], rows)]
  })
  if (tables.length === 0) return ''
  const note =
    'Un groupe de moins de 30 photos ne permet pas de conclure. Un écart entre phototypes est un biais à prendre au sérieux.'
  return `## Par groupe de photos\n\n${tables.join('\n\n')}\n\n${note}`
}

function wordOf(value: string): string {
  if (value === 'inconnu') return 'Non précisé'
  const cause = woundCodes.etiologie.find((code) => code === value)
  if (cause !== undefined) return labelOf('etiologie', cause)
  const quality = woundCodes.nettete.find((code) => code === value)
  return quality === undefined ? value.replace('_', '-') : labelOf('nettete', quality)
}
