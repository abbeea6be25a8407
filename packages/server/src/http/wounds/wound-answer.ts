import { woundMention, type WoundAssessment, type WoundComparison } from '@constat/core'
import type { WoundAnalysis } from '../schemas/wound-analysis-schema.js'
import type { ComparisonData, WoundData, WoundMetadata } from '../schemas/wound-schemas.js'

/** The answer of the routes of `/v1`, and the result of jobs. */
export function woundEnvelope<Data>(data: Data): { success: true; data: Data; error: null } {
  return { success: true, data, error: null }
}

/**
 * `data` of an assessment: the eleven keys of before, all of it under `analyse`, where it came from.
 *
 * @param pdf the report, where it was asked for
 */
export function woundDataOf(assessment: WoundAssessment, pdf: Uint8Array | null = null): WoundData {
  const { audit } = assessment
  return {
    ...assessment.legacy,
    analyse: analysisOf(assessment),
    ...reportOf(pdf),
    _metadata: {
      ...aboutAnalysis(assessment),
      tokens_used: sumOf([audit.jetons.entree, audit.jetons.sortie]),
      cost_usd: audit.cout?.montant ?? null,
      duration_ms: audit.latence_ms,
      analysis_ids: [audit.id],
    },
  }
}

/** `data` of a comparison: the keys of before, and all of it under `comparaison`. */
export function comparisonDataOf(comparison: WoundComparison, pdf: Uint8Array | null = null): ComparisonData {
  const { inherited, evolution, alertes, avertissements, analyses, question } = comparison
  const audits = analyses.map(({ assessment }) => assessment.audit)
  const last = analyses.at(-1)
  if (last === undefined) throw new RangeError('A comparison has two photographs at least.')
  const { usage, cost } = question
  const tokens = audits.flatMap(({ jetons }) => [jetons.entree, jetons.sortie])
  return {
    ...inherited,
    comparaison: {
      evolution,
      alertes,
      avertissements,
      analyses: analyses.map(({ date, jour, assessment }) => ({ date, jour, analyse: analysisOf(assessment) })),
      question: {
        version: question.version,
        model: question.modelId,
        jetons: { entree: usage.inputTokens, sortie: usage.outputTokens, cache: usage.cachedTokens },
        cout: cost && { montant: cost.amount, devise: cost.currency, date_tarif: cost.pricedOn },
      },
      mention: woundMention,
    },
    ...reportOf(pdf),
    _metadata: {
      ...aboutAnalysis(last.assessment),
      tokens_used: sumOf([...tokens, usage.inputTokens, usage.outputTokens]),
      cost_usd: sumOf([...audits.map(({ cout }) => cout?.montant ?? null), cost?.amount ?? null]),
      duration_ms: audits.reduce((sum, { latence_ms }) => sum + latence_ms, 0),
      analysis_ids: audits.map(({ id }) => id),
    },
  }
}

function reportOf(pdf: Uint8Array | null) {
  return pdf === null ? {} : { report_base64: Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length).toString('base64') }
}

function analysisOf(assessment: WoundAssessment): WoundAnalysis {
  const { observationBrute, genereParIa, observation, derive, alertes, avertissements } = assessment
  const { soignant, mesure, validation, fiche, mention, audit } = assessment
  return {
    observation_brute: observationBrute,
    observation,
    derive,
    alertes,
    avertissements,
    soignant,
    mesure,
    validation,
    fiche,
    mention,
    genere_par_ia: genereParIa,
    audit,
  }
}

type AboutAnalysis = Omit<WoundMetadata, 'tokens_used' | 'cost_usd' | 'duration_ms' | 'analysis_ids'>

function aboutAnalysis({ audit }: WoundAssessment): AboutAnalysis {
  return {
    model: audit.modele_renvoye,
    model_requested: audit.modele_demande,
    provider: audit.fournisseur,
    prompt_version: audit.instructions.version,
    prompt_sha256: audit.instructions.sha256,
    schema_version: audit.schema.version,
    mode: audit.mode,
  }
}

/** Null as soon as one is not known: a sum of the others would read as the whole. */
function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}
