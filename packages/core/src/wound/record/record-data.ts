import type { WoundDerivation } from '../derived/derivation.js'
import { measuredSize, type MeasuredSize } from '../derived/measured-size.js'
import { labelOf, labelsOf } from '../labels/label-of.js'
import type { WoundMeasure } from '../measure/wound-measure.js'
import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import { centimetres, day, percent, squareCentimetres } from './french-values.js'

const nurse = '(soignant)'
const photo = '(photo)'
const untold = 'non renseigné'
const notSeen = 'non évaluable sur la photo'
const yesNo = (value: boolean | undefined): string => (value === undefined ? untold : value ? 'oui' : 'non')

/** A value of the nurse where there is one, or else what the photograph shows, with its source. */
function toldOr(told: string | undefined, seen: string | null): string {
  if (told !== undefined) return `${told} ${nurse}`
  return seen === null ? notSeen : `${seen} ${photo}`
}

/** The headings of a description of a wound (« bilan de plaie »), each with its value and where it comes from. */
export function recordData(
  observation: WoundObservation,
  derived: WoundDerivation,
  context: NurseContext,
  mesure: WoundMeasure | null = null,
): (readonly [heading: string, value: string])[] {
  const { etiologie, localisation, lit, exsudat, berges, peau_perilesionnelle: skin, fermeture, phase } = observation
  const low = <T extends string>(value: T, absent: string, label: (value: T) => string): string | null =>
    value === absent ? null : label(value).toLowerCase()
  const seenStage = observation.stade_escarre
  const isStaged = seenStage !== 'non_evaluable' && seenStage !== 'non_applicable'
  return [
    ['Photo', labelOf('contenu', observation.image.contenu).toLowerCase()],
    [
      'Type de plaie',
      toldOr(
        context.etiologie_connue && labelOf('etiologie', context.etiologie_connue).toLowerCase(),
        low(etiologie.hypothese, 'indeterminee', (code) => `hypothèse : ${labelOf('etiologie', code)}`),
      ),
    ],
    [
      'Localisation',
      toldOr(
        context.localisation && labelOf('region', context.localisation).toLowerCase(),
        low(localisation.region, 'non_evaluable', (code) => labelOf('region', code)),
      ),
    ],
    ['Côté', context.lateralite ? `${labelOf('lateralite', context.lateralite).toLowerCase()} ${nurse}` : untold],
    ['Apparition', context.date_apparition ? `${day(context.date_apparition)} ${nurse}` : untold],
    ['Dimensions', sizeText(measuredSize(observation, context, mesure), derived, mesure)],
    ['Profondeur', context.profondeur_cm === undefined ? untold : `${centimetres(context.profondeur_cm)} ${nurse}`],
    ['Décollement', underminingText(context)],
    [
      'Atteinte apparente',
      toldOr(
        undefined,
        low(lit.profondeur_apparente, 'non_evaluable', (code) => labelOf('profondeur_apparente', code)),
      ),
    ],
    [
      'Stade d’escarre',
      toldOr(
        context.stade_escarre_connu && labelOf('stade_escarre', context.stade_escarre_connu).toLowerCase(),
        isStaged ? `hypothèse : ${labelOf('stade_escarre', seenStage).toLowerCase()}` : null,
      ),
    ],
    ['Lit de la plaie', toldOr(undefined, tissueText(lit))],
    [
      'Structures exposées',
      lit.structures_exposees.length === 0
        ? toldOr(undefined, lit.confiance === 'non_evaluable' ? null : 'aucune vue')
        : `${labelsOf('structure_exposee', lit.structures_exposees)} ${photo}`,
    ],
    [
      'Exsudat, quantité',
      toldOr(
        context.exsudat_quantite && labelOf('exsudat_quantite', context.exsudat_quantite).toLowerCase(),
        low(exsudat.quantite, 'non_evaluable', (code) => labelOf('exsudat_quantite', code)),
      ),
    ],
    [
      'Exsudat, aspect',
      toldOr(
        context.exsudat_aspect && labelOf('exsudat_aspect', context.exsudat_aspect).toLowerCase(),
        low(exsudat.aspect, 'non_evaluable', (code) => labelOf('exsudat_aspect', code)),
      ),
    ],
    ['Odeur', context.odeur ? `${context.odeur === 'nauseabonde' ? 'nauséabonde' : context.odeur} ${nurse}` : untold],
    ['Berges', toldOr(undefined, berges.aspects.length === 0 ? null : labelsOf('berge', berges.aspects))],
    ['Peau autour de la plaie', toldOr(undefined, skin.aspects.length === 0 ? null : labelsOf('peau', skin.aspects))],
    [
      'Érythème',
      toldOr(
        undefined,
        low(skin.erytheme, 'non_evaluable', (code) => labelOf('erytheme', code)),
      ),
    ],
    [
      'Fermeture',
      labelOf('fermeture', fermeture.methode).toLowerCase() +
        (fermeture.nombre_visible === null ? '' : ` (${fermeture.nombre_visible} visibles, à recompter)`),
    ],
    [
      'Phase',
      toldOr(
        undefined,
        low(phase, 'non_evaluable', (code) => labelOf('phase', code)),
      ),
    ],
    ['Douleur', context.douleur_en_0_10 === undefined ? untold : `${context.douleur_en_0_10}/10 ${nurse}`],
    ['Chaleur locale', yesNo(context.chaleur)],
    ['Fièvre', yesNo(context.fievre)],
    [
      'Signes visuels',
      observation.signes_visuels_alerte.length === 0
        ? 'aucun relevé ; cela n’exclut rien'
        : `${labelsOf('signe_visuel', observation.signes_visuels_alerte)} ${photo}, à vérifier au lit`,
    ],
    ['Terrain', groundText(context)],
    ['Confiance', labelOf('confiance', derived.confiance_globale).toLowerCase()],
  ]
}

function sizeText(size: MeasuredSize, derived: WoundDerivation, mesure: WoundMeasure | null): string {
  const { longueur_cm, largeur_cm, source } = size
  if (source === null) return 'non mesurables sur la photo'
  const lengths = [longueur_cm, largeur_cm].map((length) => (length === null ? 'non mesuré' : centimetres(length)))
  const surface = derived.surface_cm2 === null ? '' : squareCentimetres(derived.surface_cm2)
  if (source !== 'mesure' || mesure === null) {
    return `${lengths.join(' × ')}${surface && `, soit ${surface}`} ${source === 'soignant' ? nurse : photo}`
  }
  const { erreur } = mesure
  const error =
    mesure.surface_cm2 === null || erreur.surface_cm2 === null ? '' : ` ± ${squareCentimetres(erreur.surface_cm2)}`
  return `${lengths.join(' × ')}${surface && `, surface ${surface}`}${error} (${mesure.methode} ; ${mesure.outil})`
}

function underminingText({ decollement_cm, decollement_heure }: NurseContext): string {
  if (decollement_cm === undefined) return untold
  return `${centimetres(decollement_cm)}${decollement_heure === undefined ? '' : ` à ${decollement_heure} h`} ${nurse}`
}

function tissueText({ tissus }: WoundObservation['lit']): string | null {
  if (tissus.length === 0) return null
  return tissus
    .map(({ tissu, pourcentage }) => {
      const label = labelOf('tissu', tissu).toLowerCase()
      return pourcentage === null ? `${label} (proportion non évaluable)` : `${label} ${percent(pourcentage)}`
    })
    .join(', ')
}

function groundText(context: NurseContext): string {
  const named = [
    ['diabète', context.diabete],
    ['artériopathie', context.arteriopathie],
    ['immunodépression', context.immunodepression],
    ['anticoagulant', context.anticoagulant],
  ] as const
  const told = named.filter(([, value]) => value !== undefined)
  return told.length === 0 ? untold : `${told.map(([name, value]) => `${name} : ${yesNo(value)}`).join(', ')} ${nurse}`
}
