import { labelOf, labelsOf } from '../../labels/label-of.js'
import type { WoundObservation } from '../../observation.js'
import { centimetres } from '../../record/french-values.js'
import type { WoundCode } from '../../vocabulary.js'

/** What a model saw on the photograph, field by field. */
export interface FindingsView {
  readonly title: string
  readonly intro: string
  readonly headers: readonly [field: string, seen: string, confidence: string]
  readonly rows: readonly FindingRow[]
  /** Fields that the photograph leaves open, in one sentence; null when there are none. */
  readonly notAssessed: string | null
}

export interface FindingRow {
  readonly field: string
  readonly seen: string
  readonly confidence: string
}

interface Field {
  readonly field: string
  /** Null: not assessable. */
  readonly seen: string | null
  readonly confidence?: WoundCode<'confiance'>
}

export function composeFindings(observation: WoundObservation): FindingsView {
  const fields = fieldsOf(observation)
  const open = fields.filter(({ seen }) => seen === null).map(({ field }) => field.toLowerCase())
  return {
    title: 'Vu sur la photo par l’IA',
    intro: 'Proposition d’un modèle, tenue par des règles.',
    headers: ['Rubrique', 'Observé', 'Confiance'],
    rows: fields.flatMap(({ field, seen, confidence }) =>
      seen === null
        ? []
        : [{ field, seen, confidence: confidence === undefined ? '' : labelOf('confiance', confidence) }],
    ),
    notAssessed: open.length === 0 ? null : `Non évaluable sur cette photo\u00a0: ${open.join(', ')}.`,
  }
}

function fieldsOf(observation: WoundObservation): readonly Field[] {
  const { localisation, lit, berges, peau_perilesionnelle: skin, phase, signes_visuels_alerte: signs } = observation
  const isAssessed = lit.confiance !== 'non_evaluable'
  return [
    cause(observation),
    { field: 'Localisation', seen: unless(localisation.region, 'region'), confidence: localisation.confiance },
    { field: 'Côté', seen: unless(localisation.lateralite, 'lateralite'), confidence: localisation.confiance },
    dimensions(observation),
    {
      field: 'Forme',
      seen: unless(observation.dimensions.forme, 'forme'),
      confidence: observation.dimensions.confiance,
    },
    tissues(observation),
    {
      field: 'Atteinte apparente',
      seen: unless(lit.profondeur_apparente, 'profondeur_apparente'),
      confidence: lit.confiance,
    },
    {
      field: 'Structures exposées',
      seen: listed('structure_exposee', lit.structures_exposees) ?? (isAssessed ? 'Aucune vue' : null),
      confidence: lit.confiance,
    },
    exudate(observation),
    { field: 'Berges', seen: listed('berge', berges.aspects), confidence: berges.confiance },
    { field: 'Peau périlésionnelle', seen: listed('peau', skin.aspects), confidence: skin.confiance },
    { field: 'Érythème', seen: unless(skin.erytheme, 'erytheme'), confidence: skin.confiance },
    ...closure(observation),
    { field: 'Phase dominante', seen: unless(phase, 'phase') },
    ...stage(observation),
    {
      field: 'Signes visuels',
      seen: listed('signe_visuel', signs) ?? (isAssessed ? 'Aucun relevé ; cela n’exclut rien' : null),
    },
  ]
}

type ListWithDoubt =
  | 'region'
  | 'lateralite'
  | 'forme'
  | 'profondeur_apparente'
  | 'erytheme'
  | 'phase'
  | 'exsudat_quantite'
  | 'exsudat_aspect'

function unless<List extends ListWithDoubt>(code: WoundCode<List>, list: List): string | null {
  const isOpen = code === 'non_evaluable' || code === 'non_visible'
  return isOpen ? null : labelOf(list, code)
}

function listed<List extends 'structure_exposee' | 'berge' | 'peau' | 'signe_visuel'>(
  list: List,
  codes: readonly WoundCode<List>[],
): string | null {
  return codes.length === 0 ? null : capital(labelsOf(list, codes))
}

const capital = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

function cause({ etiologie }: WoundObservation): Field {
  const { hypothese, alternatives, confiance } = etiologie
  const others = alternatives.length === 0 ? '' : ` ; à discuter\u00a0: ${labelsOf('etiologie_precise', alternatives)}`
  const seen = hypothese === 'indeterminee' ? null : `${labelOf('etiologie', hypothese)}${others}`
  return { field: 'Étiologie (hypothèse)', seen, confidence: confiance }
}

/** Lengths only when they were read on a scale. */
function dimensions({ dimensions: { longueur_cm, largeur_cm, methode, confiance } }: WoundObservation): Field {
  const lengths = [longueur_cm, largeur_cm].map((length) => (length === null ? 'non mesuré' : centimetres(length)))
  const isMeasured = longueur_cm !== null || largeur_cm !== null
  const seen = isMeasured ? `${lengths.join(' × ')} (${labelOf('methode_mesure', methode).toLowerCase()})` : null
  return { field: 'Dimensions', seen, confidence: confiance }
}

function tissues({ lit }: WoundObservation): Field {
  const seen = lit.tissus.map(({ tissu, pourcentage }) => {
    const label = labelOf('tissu', tissu).toLowerCase()
    return pourcentage === null ? `${label} (proportion non évaluable)` : `${label} ${String(pourcentage)}\u00a0%`
  })
  return {
    field: 'Lit de la plaie',
    seen: seen.length === 0 ? null : capital(seen.join(', ')),
    confidence: lit.confiance,
  }
}

function exudate({ exsudat }: WoundObservation): Field {
  const { quantite, aspect, support, confiance } = exsudat
  const parts = [unless(quantite, 'exsudat_quantite'), unless(aspect, 'exsudat_aspect')].filter((part) => part !== null)
  const where = support === 'aucun' ? '' : ` (${labelOf('exsudat_support', support).toLowerCase()})`
  const seen = parts.length === 0 ? null : `${capital(parts.join(', ').toLowerCase())}${where}`
  return { field: 'Exsudat', seen, confidence: confiance }
}

function closure({ fermeture: { methode, nombre_visible } }: WoundObservation): readonly Field[] {
  if (methode === 'non_applicable') return []
  const counted = nombre_visible === null ? '' : ` (${String(nombre_visible)} visibles, à recompter)`
  return [{ field: 'Fermeture', seen: `${labelOf('fermeture', methode)}${counted}` }]
}

function stage({ stade_escarre: code }: WoundObservation): readonly Field[] {
  if (code === 'non_applicable' || code === 'non_evaluable') return []
  return [{ field: 'Stade d’escarre (hypothèse)', seen: labelOf('stade_escarre', code), confidence: 'faible' }]
}
