import type { ThemeOptions } from '../../pdf/theme-options.js'
import { fixedClock } from '../../testing/fixed-clock.js'
import { scriptedModel } from '../../testing/scripted-model.js'
import type { WoundAssessment } from '../assessment.js'
import { assessWound } from '../assess-wound.js'
import type { WoundOptions } from '../assess-options.js'
import type { WoundPhoto } from '../images/wound-photo.js'
import type { WoundMeasure } from '../measure/wound-measure.js'
import type { NurseContext } from '../nurse-context.js'
import type { ModelWoundObservation } from '../observation.js'

import { sacralUlcer } from '../testing/observation.test-support.js'
import { specimenPhoto } from '../testing/specimen-photo.test-support.js'
import type { WoundReportInput } from './render-wound-report.js'

export const clock = fixedClock('2026-11-30T09:05:00Z')
export const tenantKey = new Uint8Array(32).fill(7)
export const photo: WoundPhoto = { bytes: await specimenPhoto() }

/** One report of an assessment, to be looked at. */
export interface WoundReportOfSet {
  readonly name: string
  readonly input: WoundReportInput
  readonly theme?: ThemeOptions
}

export const nurse: NurseContext = {
  etiologie_connue: 'escarre',
  localisation: 'sacrum',
  longueur_cm: 4.2,
  largeur_cm: 3.1,
  profondeur_cm: 0.8,
  decollement_cm: 1.5,
  decollement_heure: 3,
  exsudat_quantite: 'modere',
  odeur: 'faible',
  douleur_en_0_10: 4,
  chaleur: false,
  fievre: false,
  diabete: true,
  anticoagulant: true,
  date_apparition: '2026-10-12',
  dernier_debridement: '2026-11-27',
  moment_photo: 'apres_nettoyage',
  phototype: 'III_IV',
}

/** An assessment as a model would have caused it. */
export async function assessed(
  said: ModelWoundObservation,
  context: NurseContext | null,
  more: Partial<WoundOptions> = {},
): Promise<WoundAssessment> {
  const model = scriptedModel([JSON.stringify(said)], { provider: 'openai-compatible', modelId: 'qwen3-vl:8b' })
  const declared = { host: 'modele.local', region: 'UE (Luxembourg)', contract: 'interne' }
  const ids = () => '5f0e6c9a-1d2b-4c3d-8e4f-000000000001'
  return assessWound({ images: [photo], context }, { model, clock, tenantKey, ids, declared, ...more })
}

const aided: Partial<WoundOptions> = { mode: 'aide_decision', purpose: 'Aide au suivi des plaies à domicile' }

const gangrene: ModelWoundObservation = {
  ...sacralUlcer,
  image: { ...sacralUlcer.image, elements_identifiants: ['bijou', 'decor_domicile'], eclairage: 'reflets' },
  etiologie: { ...sacralUlcer.etiologie, hypothese: 'plaie_pied_diabetique', alternatives: ['ulcere_arteriel'] },
  localisation: { region: 'orteil', lateralite: 'non_evaluable', confiance: 'moyenne' },
  lit: {
    tissus: [
      { tissu: 'necrose_humide', pourcentage: 55 },
      { tissu: 'fibrine', pourcentage: 20 },
      { tissu: 'bourgeonnement', pourcentage: 15 },
      { tissu: 'epidermisation', pourcentage: 5 },
      { tissu: 'tendon', pourcentage: 5 },
    ],
    structures_exposees: ['tendon', 'os'],
    profondeur_apparente: 'cavitaire',
    confiance: 'elevee',
  },
  exsudat: { quantite: 'abondant', aspect: 'purulent', support: 'plaie', confiance: 'moyenne' },
  berges: { aspects: ['diffuses', 'macerees', 'decollement_suspecte'], confiance: 'moyenne' },
  peau_perilesionnelle: {
    aspects: ['erythemateuse', 'oedematiee', 'violacee', 'maceree'],
    erytheme: 'sup_2cm',
    confiance: 'moyenne',
  },
  phase: 'inflammatoire_detersion',
  stade_escarre: 'stade_3',
  signes_visuels_alerte: [
    'pus_visible',
    'erytheme_extensif',
    'lymphangite_visible',
    'necrose_etendue',
    'gangrene_orteil_pied',
    'os_tendon_expose',
    'peau_marbree_ou_violacee',
    'oedeme_marque',
  ],
}

const noWound: ModelWoundObservation = {
  ...sacralUlcer,
  image: { ...sacralUlcer.image, contenu: 'pansement_couvrant', echelle: 'absente', echelle_lisible: false },
  lit: { ...sacralUlcer.lit, tissus: [] },
  signes_visuels_alerte: [],
}

const unusable: ModelWoundObservation = {
  ...sacralUlcer,
  image: {
    ...sacralUlcer.image,
    contenu: 'indeterminable',
    nettete: 'insuffisante',
    eclairage: 'sous_expose',
    cadrage: 'trop_loin',
    echelle: 'absente',
    echelle_lisible: false,
    elements_identifiants: ['nom_ou_etiquette'],
    texte_dans_image: 'Mme DUPONT Jeanne, chambre 12',
  },
  description: 'Photo floue de Mme DUPONT.',
  lit: { ...sacralUlcer.lit, tissus: [] },
}

/** The reports that are shown by `pnpm reports:gallery`, each of a case of its own. */
export async function woundReportSet(): Promise<readonly WoundReportOfSet[]> {
  const images = [photo]
  const staged = await assessed(sacralUlcer, nurse, aided)
  const draft = await assessed(sacralUlcer, null)
  return [
    { name: 'wound-staged', input: { assessment: staged, images, reference: 'Dossier 2041' } },
    { name: 'wound-plain', input: { assessment: draft } },
    {
      name: 'wound-alerts',
      input: { assessment: await assessed(gangrene, { diabete: true, fievre: true }, aided), images },
    },
    { name: 'wound-covered', input: { assessment: await assessed(noWound, null), images } },
    { name: 'wound-unusable', input: { assessment: await assessed(unusable, null, aided) } },
    { name: 'wound-tool', input: { assessment: await assessed(sacralUlcer, null, { measure: () => traced }), images } },
    {
      name: 'wound-corrected',
      input: { assessment: corrected(staged), images, reference: 'Dossier 2041' },
      theme: branded,
    },
  ]
}

const traced: WoundMeasure = {
  outil: 'constat-marqueur 1',
  methode: 'contour du soignant et marqueur imprimé',
  reference: 'marqueur ArUco 4x4_50 n° 7, 20 mm',
  surface_cm2: 10.62,
  longueur_cm: 4.4,
  largeur_cm: 3.1,
  erreur: { surface_cm2: 0.3, longueur_cm: 0.1, largeur_cm: 0.1 },
}

const branded: ThemeOptions = {
  brand: 'Soins du Vallon',
  contact: 'Soins du Vallon · contact@soins-du-vallon.example · 01 99 00 12 34',
  disclaimer: 'Document de suivi, à classer dans le dossier de soins.',
  colors: { accent: '#ffc629' },
}

function corrected(assessment: WoundAssessment): WoundAssessment {
  const le = '2026-11-30T16:40:00Z'
  const differences = [
    { chemin: 'exsudat.quantite', ia: 'modere', soignant: 'abondant' },
    {
      chemin: 'lit.tissus',
      ia: assessment.observation.lit.tissus,
      soignant: [
        { tissu: 'bourgeonnement', pourcentage: 80 },
        { tissu: 'fibrine', pourcentage: 20 },
      ],
    },
    { chemin: 'berges.aspects', ia: ['nettes', 'attachees'], soignant: [] },
  ]
  return {
    ...assessment,
    validation: { statut: 'corrige', par: 'idel-42', le },
    audit: { ...assessment.audit, decision: { statut: 'corrige', par: 'idel-42', le, differences } },
  }
}
