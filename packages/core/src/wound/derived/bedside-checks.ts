import { labelOf } from '../labels/label-of.js'
import type { WoundMeasure } from '../measure/wound-measure.js'
import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import type { WarningCode } from '../rules/warning-list.js'
import type { WoundWarning } from '../wound-warning.js'
import { measuredSize } from './measured-size.js'

/** Warnings that only an examination settles. */
const settledAtTheBedside: ReadonlySet<string> = new Set<WarningCode>([
  'CODE_INCONNU',
  'CONTENU_CONTRADICTOIRE',
  'LATERALITE_NON_FIABLE',
  'ERYTHEME_SANS_ECHELLE',
  'TISSUS_SOMME_INCOHERENTE',
  'TISSU_TRACE_CONSERVEE',
  'PROFONDEUR_CONTRADICTOIRE',
  'STADE_TISSUS_CONTRADICTION',
  'STADE_A_CONFIRMER_INCLASSABLE',
  'STADE_SOUS_ESTIME',
  'STADE_1_NON_AFFIRMABLE',
  'EXSUDAT_CONTRADICTOIRE',
  'BERGES_CONTRADICTOIRES',
  'PEAU_CONTRADICTOIRE',
  'PEAU_FONCEE',
  'PHASE_CONTRADICTOIRE',
  'DISCORDANCE_SOIGNANT',
  'MESURE_DISCORDANTE',
])

/** French sentences: what the photograph leaves open and the nurse has not said. */
export function bedsideChecks(
  observation: WoundObservation,
  context: NurseContext,
  warnings: readonly WoundWarning[],
  mesure: WoundMeasure | null = null,
): string[] {
  const size = measuredSize(observation, context, mesure)
  const cause = context.etiologie_connue ?? observation.etiologie.hypothese
  const { contenu } = observation.image
  const checks: readonly (readonly [isOpen: boolean, sentence: string])[] = [
    [
      contenu !== 'plaie' && contenu !== 'cicatrice_ou_plaie_fermee',
      'Photo : à reprendre, nette, cadrée sur une seule plaie découverte.',
    ],
    [size.longueur_cm === null || size.largeur_cm === null, 'Dimensions : à mesurer au lit.'],
    [size.profondeur_cm === null, 'Profondeur : à mesurer au lit.'],
    [context.decollement_cm === undefined, 'Décollement et trajets : à rechercher au lit.'],
    [context.lateralite === undefined, 'Côté : à préciser au lit.'],
    [context.exsudat_quantite === undefined, 'Exsudat : à évaluer au retrait du pansement.'],
    [context.odeur === undefined, 'Odeur : à évaluer au lit.'],
    [context.douleur_en_0_10 === undefined, 'Douleur : à évaluer au lit.'],
    [context.chaleur === undefined, 'Chaleur locale : à évaluer au lit.'],
    [
      cause === 'plaie_pied_diabetique' && context.contact_osseux === undefined,
      'Pied diabétique : pouls, sensibilité et contact osseux à rechercher au lit.',
    ],
    ...observation.signes_visuels_alerte.map(
      (sign) => [true, `${labelOf('signe_visuel', sign)} : à vérifier au lit.`] as const,
    ),
  ]
  const told = warnings.filter(({ code }) => settledAtTheBedside.has(code)).map(({ message }) => message)
  return [...new Set([...checks.filter(([isOpen]) => isOpen).map(([, sentence]) => sentence), ...told])]
}
