import type { Answer } from '../../pdf/blocks/answer-cards.js'
import { dateInFrance, formatLongDate } from '../../pdf/french-format.js'
import type { WoundAssessment } from '../assessment.js'
import { labelOf } from '../labels/label-of.js'
import type { WoundCode } from '../vocabulary.js'
import { reportStateOf, type ReportState } from './report-state.js'
import { alertsAnswer, composeAlerts, type AlertsView } from './sections/alerts.js'
import { composeDerived, type DerivedView } from './sections/derived.js'
import { composeChecks, composeWarnings, type ChecksView, type WarningsView } from './sections/checks.js'
import { composeCorrections, type CorrectionsView } from './sections/corrections.js'
import { composeFindings, type FindingsView } from './sections/findings.js'
import { composeNurse, type NurseView } from './sections/nurse.js'
import { composeProvenance, instantText, type ProvenanceView } from './sections/provenance.js'
import { composeQuality, type QualityView } from './sections/quality.js'
import { composeTool, type ToolView } from './sections/tool.js'
import { composeRecord, type RecordView } from './sections/record.js'

/** The first page of a report about wounds, and what comes back on every page. */
export interface WoundCoverView {
  readonly eyebrow: string
  readonly title: string
  /** The caller's own words for whose wound it is; null without any. */
  readonly reference: string | null
  readonly detail: string
  readonly established: string
  readonly answers: readonly Answer[]
  /** Running head. */
  readonly heading: string
  readonly mention: string
}

/** Everything that the report of one assessment says, worded in French and formatted; drawing adds nothing. */
export interface WoundReportView {
  readonly cover: WoundCoverView
  readonly state: ReportState
  readonly alerts: AlertsView
  readonly nurse: NurseView
  /** Null without a measuring tool. */
  readonly tool: ToolView | null
  readonly quality: QualityView
  readonly findings: FindingsView
  /** Null where nothing can be computed. */
  readonly derived: DerivedView | null
  readonly checks: ChecksView
  readonly warnings: WarningsView
  readonly corrections: CorrectionsView
  readonly record: RecordView
  readonly provenance: ProvenanceView
}

export interface ReportFacts {
  readonly reference: string | null
  readonly now: Date
  /** Whether the pictures were compared with the record. */
  readonly arePicturesChecked: boolean
}

/**
 * Words the report of one assessment. Of the model's own sentences none is repeated: codes are told by their labels, so
 * that no name read on a picture reaches the page.
 */
export function composeWoundReport(assessment: WoundAssessment, facts: ReportFacts): WoundReportView {
  const { observation, derive, alertes, avertissements, soignant, mesure, audit } = assessment
  const { reference, now, arePicturesChecked } = facts
  const state = reportStateOf(assessment.validation)
  const title = 'Observation de plaie'
  return {
    cover: {
      eyebrow: audit.images.length > 1 ? 'PLAIE, PLUSIEURS VUES' : 'PLAIE',
      title,
      reference,
      detail: `Photo analysée le ${instantText(audit.horodatage)}`,
      established: `Établi le ${formatLongDate(dateInFrance(now))}`,
      answers: [state.card, alertsAnswer(alertes), confidenceAnswer(derive.confiance_globale)],
      heading: reference === null ? title : `${title}, ${reference}`,
      mention: assessment.mention,
    },
    state,
    alerts: composeAlerts(alertes, audit.mode),
    nurse: composeNurse(soignant),
    tool: mesure === null ? null : composeTool(mesure),
    quality: composeQuality(observation, arePicturesChecked),
    findings: composeFindings(observation),
    derived: composeDerived(assessment),
    checks: composeChecks(derive.a_verifier_au_lit, alertes),
    warnings: composeWarnings(avertissements, derive.a_verifier_au_lit),
    corrections: composeCorrections(audit.decision?.differences ?? []),
    record: composeRecord(assessment.fiche),
    provenance: composeProvenance(audit),
  }
}

const confidences: Readonly<Record<WoundCode<'confiance'>, string>> = {
  elevee: 'Un second soignant verrait la même chose.',
  moyenne: 'Le plus qu’une photo permette, rubrique par rubrique.',
  faible: 'À confirmer au lit, rubrique par rubrique.',
  non_evaluable: 'Rien n’a pu être jugé sur cette photo.',
}

function confidenceAnswer(confidence: WoundCode<'confiance'>): Answer {
  const tone = confidence === 'faible' || confidence === 'non_evaluable' ? 'attention' : 'plain'
  return {
    label: 'CONFIANCE',
    figure: labelOf('confiance', confidence),
    detail: confidences[confidence],
    tone,
  }
}
