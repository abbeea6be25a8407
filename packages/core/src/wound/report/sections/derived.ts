import type { FactGroup } from '../../../pdf/blocks/fact-group.js'
import type { WoundAssessment } from '../../assessment.js'
import type { DepthGroup, WoundColour, WoundDerivation } from '../../derived/derivation.js'
import { measuredSize } from '../../derived/measured-size.js'
import { formatNumber } from '../../../pdf/french-format.js'
import { squareCentimetres } from '../../record/french-values.js'

/** What follows by computation: the colours of the bed, the surface, the group of depth. */
export interface DerivedView {
  readonly title: string
  readonly intro: string
  readonly bed: BedView
  readonly facts: FactGroup['facts']
}

/** The colours of the wound bed as one bar. */
export interface BedView {
  readonly title: string
  /** In the order of the scale; empty when the proportions are not known. */
  readonly parts: readonly BedPart[]
  readonly alternative: string
  readonly note: string
}

export interface BedPart {
  readonly colour: WoundColour['couleur']
  readonly percent: number
  readonly caption: string
  readonly label: string
}

const scale: Readonly<Record<WoundColour['couleur'], string>> = {
  noir: 'Noir (nécrose)',
  jaune: 'Jaune (fibrine)',
  rouge: 'Rouge (bourgeon, derme)',
  rose: 'Rose (épidermisation)',
  autre: 'Autre',
}
const order = Object.keys(scale) as WoundColour['couleur'][]
const depths: Readonly<Record<DepthGroup, string>> = {
  peau_intacte: 'Peau intacte',
  perte_partielle: 'Perte partielle de la peau',
  perte_totale_ou_inclassable: 'Perte totale ou inclassable',
  non_evaluable: 'Non évaluable',
}
export const bedCaveat =
  'À 15 points près (±15)\u00a0: des cliniciens entre eux ne s’accordent pas mieux. Un écart plus petit ne veut rien dire.'

export function composeDerived(assessment: WoundAssessment): DerivedView | null {
  const { couleurs, surface_cm2: surface, groupe_profondeur: depth, scores } = assessment.derive
  if (couleurs.length + scores.length === 0 && surface === null && depth === 'non_evaluable') return null
  return {
    title: 'Ce qui s’en calcule',
    intro: 'Par des règles fixes, jamais par le modèle.',
    bed: composeBed(couleurs),
    facts: [
      { label: 'Surface', text: surfaceText(assessment, surface) },
      { label: 'Profondeur', text: `${depths[depth]} (groupe)` },
      ...scores.map(({ nom, valeur, items_manquants: missing }) => ({
        label: nom,
        text: valeur === null ? `Incomplet\u00a0: ${missing.join(', ')}` : formatNumber(valeur),
      })),
    ],
  }
}

export function composeBed(colours: readonly WoundColour[]): BedView {
  const parts = order.flatMap((colour) => {
    const percent = colours.find(({ couleur }) => couleur === colour)?.pourcentage ?? 0
    const caption = `${formatNumber(percent)}\u00a0%`
    return percent === 0 ? [] : [{ colour, percent, caption, label: `${scale[colour]}\u00a0: ${caption}` }]
  })
  return {
    title: 'Couleurs du lit de la plaie',
    parts,
    alternative: parts.map(({ label }) => label).join(', '),
    note: parts.length === 0 ? 'Proportions non évaluables sur cette photo.' : bedCaveat,
  }
}

/** The keys of the colour scale, for several bars. */
export function colourKeys(views: readonly BedView[]): readonly Pick<BedPart, 'colour' | 'label'>[] {
  const used = new Set(views.flatMap(({ parts }) => parts.map(({ colour }) => colour)))
  return order.filter((colour) => used.has(colour)).map((colour) => ({ colour, label: scale[colour] }))
}

/** Where the lengths come from, as a reader says it. */
export const measureSources = {
  soignant: 'mesures du soignant',
  mesure: 'mesures d’un outil',
  image: 'lues sur l’échelle de la photo',
} as const

function surfaceText(
  { observation, soignant, mesure }: WoundAssessment,
  surface: WoundDerivation['surface_cm2'],
): string {
  const size = measuredSize(observation, soignant ?? {}, mesure)
  if (surface === null || size.source === null) return 'Non calculée\u00a0: longueur et largeur non mesurées'
  const way = size.surface_cm2 === null ? 'L × l' : 'contour'
  return `${squareCentimetres(surface)} (${way}, ${measureSources[size.source]})`
}
