import type { WoundObservation } from '../observation.js'
import type { WoundCode } from '../vocabulary.js'
import { isFragile, isNewOrUnknown, type AlertFacts, type AlertRule } from './alert-facts.js'

const shows =
  (...signs: readonly WoundCode<'signe_visuel'>[]) =>
  ({ observation }: AlertFacts): boolean =>
    signs.some((sign) => observation.signes_visuels_alerte.includes(sign))
const exposes =
  (...structures: readonly WoundCode<'structure_exposee'>[]) =>
  ({ observation }: AlertFacts): boolean =>
    structures.some((structure) => observation.lit.structures_exposees.includes(structure))
const isWideRedness = ({ observation }: AlertFacts): boolean =>
  observation.peau_perilesionnelle.erytheme === 'sup_2cm' ||
  observation.signes_visuels_alerte.includes('erytheme_extensif')
const isPurulent = ({ observation }: AlertFacts): boolean =>
  observation.signes_visuels_alerte.includes('pus_visible') ||
  ['purulent', 'seropurulent'].includes(observation.exsudat.aspect)

function necrosisOf({ lit }: WoundObservation, kinds = ['necrose_seche', 'necrose_humide']): number | null {
  const found = lit.tissus.filter(({ tissu }) => kinds.includes(tissu))
  if (found.length === 0) return 0
  return found.some(({ pourcentage }) => pourcentage === null)
    ? null
    : found.reduce((total, { pourcentage }) => total + (pourcentage ?? 0), 0)
}
/** Half of the bed or more; a necrosis whose part is not known counts as wide. */
const isWideNecrosis = (facts: AlertFacts): boolean => {
  const share = necrosisOf(facts.observation)
  return share === null || share >= 50 || facts.observation.signes_visuels_alerte.includes('necrose_etendue')
}
const isFoot = ({ localisation }: WoundObservation): boolean =>
  ['talon', 'pied_dos', 'pied_plante', 'orteil', 'cheville_malleole'].includes(localisation.region)
const isDiabeticFoot = ({ observation, context }: AlertFacts): boolean => {
  const cause = context.etiologie_connue ?? observation.etiologie.hypothese
  return cause === 'plaie_pied_diabetique' || (context.diabete === true && isFoot(observation))
}
const isBite = ({ observation, context }: AlertFacts): boolean => {
  const cause = context.etiologie_connue ?? observation.etiologie.hypothese
  return (
    cause === 'morsure' &&
    ['main', 'doigt', 'tete_visage'].includes(context.localisation ?? observation.localisation.region)
  )
}

/**
 * Red flags on the photograph, at whatever confidence: to miss one is worse than to look once more. The sentences are
 * completed by « à vérifier au lit ».
 */
export const imageAlerts: readonly AlertRule[] = [
  { code: 'saignement_actif', niveau: 'urgence', libelle: 'Saignement actif', holds: shows('saignement_actif') },
  {
    code: 'evisceration',
    niveau: 'urgence',
    libelle: 'Éviscération ou viscère visible',
    holds: (facts) => shows('evisceration')(facts) || exposes('viscere')(facts),
  },
  { code: 'vaisseau_expose', niveau: 'urgence', libelle: 'Vaisseau exposé', holds: exposes('vaisseau') },
  {
    code: 'gangrene_humide',
    niveau: 'urgence',
    libelle: 'Gangrène d’aspect humide',
    holds: (facts) =>
      shows('gangrene_orteil_pied')(facts) &&
      (necrosisOf(facts.observation, ['necrose_humide']) !== 0 || isPurulent(facts)),
  },
  {
    code: 'phlyctenes_hemorragiques',
    niveau: 'urgence',
    libelle: 'Phlyctènes hémorragiques',
    holds: shows('phlyctenes_hemorragiques'),
  },
  {
    code: 'peau_marbree_ou_violacee',
    niveau: 'urgence',
    libelle: 'Peau marbrée ou violacée',
    holds: shows('peau_marbree_ou_violacee'),
  },
  {
    code: 'fievre_et_erytheme_extensif',
    niveau: 'urgence',
    libelle: 'Érythème étendu chez un patient fébrile',
    holds: (facts) => facts.context.fievre === true && isWideRedness(facts),
  },
  { code: 'pus_visible', niveau: 'avis_medical_24h', libelle: 'Pus visible', holds: isPurulent },
  {
    code: 'erytheme_etendu',
    niveau: 'avis_medical_24h',
    libelle: 'Érythème étendu',
    holds: isWideRedness,
  },
  {
    code: 'lymphangite',
    niveau: 'avis_medical_24h',
    libelle: 'Traînée de lymphangite',
    holds: shows('lymphangite_visible'),
  },
  {
    code: 'structure_profonde_exposee',
    niveau: 'avis_medical_24h',
    libelle: 'Os, tendon ou articulation exposés',
    holds: (facts) => exposes('os', 'tendon', 'articulation')(facts) || shows('os_tendon_expose')(facts),
  },
  { code: 'necrose_etendue', niveau: 'avis_medical_24h', libelle: 'Nécrose étendue', holds: isWideNecrosis },
  {
    code: 'gangrene',
    niveau: 'avis_medical_24h',
    libelle: 'Gangrène d’orteil ou de pied',
    holds: shows('gangrene_orteil_pied'),
  },
  { code: 'desunion', niveau: 'avis_medical_24h', libelle: 'Désunion', holds: shows('desunion') },
  { code: 'materiel_expose', niveau: 'avis_medical_24h', libelle: 'Matériel exposé', holds: exposes('materiel') },
  { code: 'corps_etranger', niveau: 'avis_medical_24h', libelle: 'Corps étranger', holds: shows('corps_etranger') },
  {
    code: 'pied_diabetique_necrose',
    niveau: 'avis_medical_24h',
    libelle: 'Pied diabétique avec nécrose',
    holds: (facts) =>
      isDiabeticFoot(facts) &&
      (necrosisOf(facts.observation) !== 0 || shows('gangrene_orteil_pied', 'necrose_etendue')(facts)),
  },
  {
    code: 'pied_diabetique_plaie',
    niveau: 'avis_medical_24h',
    libelle: 'Plaie du pied chez un patient diabétique, nouvelle ou d’ancienneté inconnue',
    holds: (facts) => isDiabeticFoot(facts) && isNewOrUnknown(facts),
  },
  {
    code: 'morsure_main_visage',
    niveau: 'avis_medical_24h',
    libelle: 'Morsure de la main ou du visage',
    holds: isBite,
  },
  {
    code: 'terrain_fragile',
    niveau: 'avis_medical_24h',
    libelle: 'Rougeur, nécrose ou exsudat verdâtre sur un terrain fragile',
    holds: (facts) => isFragile(facts.context) && isFaintSign(facts),
  },
  { code: 'aspect_tumoral', niveau: 'avis_specialise', libelle: 'Aspect tumoral', holds: shows('aspect_tumoral') },
  {
    code: 'bourgeon_atypique',
    niveau: 'avis_specialise',
    libelle: 'Bourgeon friable',
    holds: shows('bourgeon_friable'),
  },
  {
    code: 'escarre_profonde',
    niveau: 'avis_specialise',
    libelle: 'Escarre profonde, inclassable ou lésion des tissus profonds',
    holds: ({ observation }) =>
      ['stade_3', 'stade_4', 'inclassable', 'lesion_tissus_profonds_suspectee'].includes(observation.stade_escarre),
  },
  {
    code: 'talon_necrose_arterite',
    niveau: 'avis_specialise',
    libelle: 'Talon nécrotique sec chez un patient artéritique : rappel, ne pas débrider sans avis vasculaire',
    holds: ({ observation, context }) =>
      (context.localisation ?? observation.localisation.region) === 'talon' &&
      context.arteriopathie === true &&
      necrosisOf(observation, ['necrose_seche']) !== 0,
  },
  { code: 'larves', niveau: 'avis_specialise', libelle: 'Larves visibles', holds: shows('larves') },
  {
    code: 'exsudat_verdatre',
    niveau: 'surveillance',
    libelle: 'Exsudat verdâtre',
    holds: ({ observation }) =>
      observation.signes_visuels_alerte.includes('exsudat_verdatre') || observation.exsudat.aspect === 'verdatre',
  },
  { code: 'oedeme_marque', niveau: 'surveillance', libelle: 'Œdème marqué', holds: shows('oedeme_marque') },
]

function isFaintSign({ observation }: AlertFacts): boolean {
  const { erytheme } = observation.peau_perilesionnelle
  return (
    ['0_5_a_2cm', 'sup_2cm', 'present_non_mesurable'].includes(erytheme) ||
    necrosisOf(observation) !== 0 ||
    observation.signes_visuels_alerte.includes('exsudat_verdatre')
  )
}
