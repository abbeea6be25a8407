import type { WoundAssessment } from '../assessment.js'
import type { DepthGroup } from '../derived/derivation.js'
import { confidentParts, type ConfidentPart } from '../rules/confidence.js'
import type { WoundCode } from '../vocabulary.js'
import { observedShares, type TissueShares } from './tissue-groups.js'

/** The confidence of each part of an observation that has one. */
export type PartConfidences = Readonly<Record<ConfidentPart, WoundCode<'confiance'>>>

/** What is measured of one assessment. */
export interface WoundPrediction {
  contenu: WoundCode<'contenu'>
  etiologie: WoundCode<'etiologie'>
  region: WoundCode<'region'>
  longueur_cm: number | null
  largeur_cm: number | null
  /** Whether the model gave a dimension, before the rules withdraw those without a scale. */
  gaveDimensions: boolean
  tissus: TissueShares | null
  profondeur: DepthGroup
  stade_escarre: WoundCode<'stade_escarre'>
  exsudat_quantite: WoundCode<'exsudat_quantite'>
  exsudat_aspect: WoundCode<'exsudat_aspect'>
  erytheme: WoundCode<'erytheme'>
  fermeture: WoundCode<'fermeture'>
  phase: WoundCode<'phase'>
  /** Codes of the alerts that rest on the photograph. */
  alertes: readonly string[]
  /** As the model said, and as the rules left it. */
  confiance: { brute: PartConfidences; retenue: PartConfidences }
}

/** What an assessment says of the things that are measured. */
export function predictionOf(
  assessment: Pick<WoundAssessment, 'observation' | 'observationBrute' | 'derive' | 'alertes'>,
): WoundPrediction {
  const { observation, observationBrute, derive, alertes } = assessment
  const { dimensions: raw } = observationBrute
  const confidencesOf = (from: typeof observation): PartConfidences =>
    Object.fromEntries(confidentParts.map((part) => [part, from[part].confiance])) as PartConfidences
  return {
    contenu: observation.image.contenu,
    etiologie: observation.etiologie.hypothese,
    region: observation.localisation.region,
    longueur_cm: observation.dimensions.longueur_cm,
    largeur_cm: observation.dimensions.largeur_cm,
    gaveDimensions: raw.longueur_cm !== null || raw.largeur_cm !== null,
    tissus: observedShares(observation.lit),
    profondeur: derive.groupe_profondeur,
    stade_escarre: observation.stade_escarre,
    exsudat_quantite: observation.exsudat.quantite,
    exsudat_aspect: observation.exsudat.aspect,
    erytheme: observation.peau_perilesionnelle.erytheme,
    fermeture: observation.fermeture.methode,
    phase: observation.phase,
    alertes: alertes.filter(({ source }) => source === 'image').map(({ code }) => code),
    confiance: { brute: confidencesOf(observationBrute), retenue: confidencesOf(observation) },
  }
}
