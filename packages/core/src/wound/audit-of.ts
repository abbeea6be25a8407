import { randomBytes, randomUUID } from 'node:crypto'
import { systemClock } from '../input/clock.js'
import { totalOf } from '../models/total-of.js'
import type { ModelAnswer } from '../models/vision-model.js'
import type { WoundOptions } from './assess-options.js'
import { buildAuditRecord, type WoundAuditRecord } from './audit-record.js'
import type { MeasuredSize } from './derived/measured-size.js'
import type { PhotoToSend } from './images/wound-photo.js'
import type { WoundInstructions } from './instructions/wound-instructions.js'
import type { WoundMeasure } from './measure/wound-measure.js'
import type { CheckedMode } from './wound-mode.js'
import type { WoundWarning } from './wound-warning.js'

export interface AssessmentFacts {
  options: WoundOptions
  mode: CheckedMode
  instructions: WoundInstructions
  images: readonly PhotoToSend[]
  /** At least one. */
  answers: readonly ModelAnswer[]
  avertissements: readonly WoundWarning[]
  mesure: WoundMeasure | null
  mesure_retenue: MeasuredSize['source']
  started: Date
  maxOutputTokens: number
}

/** The audit record of one call of `assessWound`. Without a tenant's key the fingerprints are under one that nobody has. */
export function auditOf(facts: AssessmentFacts): WoundAuditRecord {
  const { options, mode, instructions, images, answers, avertissements, started } = facts
  const { model, declared = {}, clock = systemClock, ids = randomUUID, consensus = 1 } = options
  const { usage, cost } = totalOf(answers)
  const last = answers.at(-1)
  const first = { provider: model.provider, modelId: model.modelId, host: null }
  const asked = last?.asked ?? first
  const isOther = asked.provider !== first.provider || asked.modelId !== first.modelId
  const record = {
    id: ids(),
    horodatage: started.toISOString(),
    fournisseur: asked.provider,
    hote: asked.host ?? declared.host ?? null,
    region_declaree: declared.region ?? null,
    contrat_declare: declared.contract ?? null,
    modele_demande: asked.modelId,
    modele_renvoye: last?.modelId ?? asked.modelId,
    bascule_depuis: isOther ? { fournisseur: first.provider, modele: first.modelId } : null,
    depuis_cache: answers.every(({ fromCache }) => fromCache === true),
    requete_id: last?.requestId ?? null,
    system_fingerprint: last?.systemFingerprint ?? null,
    instructions: { version: instructions.version, sha256: instructions.sha256 },
    parametres: { max_output_tokens: facts.maxOutputTokens, consensus },
    mesure: facts.mesure,
    mesure_retenue: facts.mesure_retenue,
    jetons: { entree: usage.inputTokens, sortie: usage.outputTokens, cache: usage.cachedTokens },
    cout: cost && { montant: cost.amount, devise: cost.currency, date_tarif: cost.pricedOn },
    latence_ms: clock().getTime() - started.getTime(),
    tentatives: answers.length,
    finish_reason: last?.finishReason ?? 'other',
    niveau_sortie: levelOf(last),
    reponse_brute_chiffree: null,
    acteur: declared.actor ?? null,
    decision: null,
  }
  const audited = images.map(({ audited }) => audited)
  return buildAuditRecord(
    { ...record, images: audited, warnings: avertissements, mode },
    options.tenantKey ?? randomBytes(32),
  )
}

function levelOf(answer: ModelAnswer | undefined): WoundAuditRecord['niveau_sortie'] {
  const level = answer?.schemaLevel ?? null
  return level === 'text' ? 'texte' : level
}
