import { formatDate } from '../../../pdf/french-format.js'
import type { WoundComparison } from '../../compare-wounds.js'
import { measuredSize, surfaceOf } from '../../derived/measured-size.js'
import { labelOf } from '../../labels/label-of.js'
import { centimetres, squareCentimetres } from '../../record/french-values.js'
import { reportStateOf } from '../report-state.js'
import { bedCaveat, colourKeys, composeBed, measureSources, type BedPart, type BedView } from './derived.js'

/** Photograph by photograph: its colours and its measures, in the order of the dates. */
export interface SeriesView {
  readonly bedTitle: string
  readonly beds: readonly { readonly caption: string; readonly bed: BedView }[]
  readonly keys: readonly Pick<BedPart, 'colour' | 'label'>[]
  readonly bedNote: string
  readonly tableTitle: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export function composeSeries({ analyses }: WoundComparison): SeriesView {
  const beds = analyses.map((analysis) => ({
    caption: captionOf(analysis),
    bed: composeBed(analysis.assessment.derive.couleurs),
  }))
  return {
    bedTitle: 'Couleurs du lit de la plaie',
    beds,
    keys: colourKeys(beds.map(({ bed }) => bed)),
    bedNote: bedCaveat,
    tableTitle: 'Photo par photo',
    headers: ['Photo', 'Dimensions', 'Surface', 'Mesure', 'Confiance', 'État'],
    rows: analyses.map((analysis) => rowOf(analysis)),
  }
}

type Analysis = WoundComparison['analyses'][number]

/** `J28, 29/11/2026` */
export function captionOf({ jour, date }: Pick<Analysis, 'jour' | 'date'>): string {
  return `J${String(jour)}, ${formatDate(date)}`
}

function rowOf(analysis: Analysis): readonly string[] {
  const { observation, soignant, mesure, derive, validation } = analysis.assessment
  const size = measuredSize(observation, soignant ?? {}, mesure)
  const surface = surfaceOf(size)
  const { source } = size
  const lengths = [size.longueur_cm, size.largeur_cm].map((value) => (value === null ? '?' : centimetres(value)))
  return [
    captionOf(analysis),
    source === null ? 'Non mesurées' : lengths.join(' × '),
    surface === null ? '' : squareCentimetres(surface),
    source === null ? '' : measureSources[source],
    labelOf('confiance', derive.confiance_globale),
    reportStateOf(validation).card.figure,
  ]
}
