import { createHash } from 'node:crypto'
import packageJson from '../../../../package.json' with { type: 'json' }
import { observationSchemaHash } from '../../audit-record.js'
import { woundInstructions } from '../../instructions/wound-instructions.js'
import { observationVersion } from '../../observation.js'
import type { WoundMode } from '../../wound-mode.js'
import { allOpen, majorityPrediction, sameForAll } from '../baselines.js'
import { depthOf, type CaseTruth } from '../case-truth.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { measureAgreement } from '../measures/agreement.js'
import { measureCalibration, type ConfidenceScale } from '../measures/calibration.js'
import { measureAll } from '../measures/measure-all.js'
import { proportionOf } from '../measures/proportion.js'
import type { ScoredRun } from '../measures/scored-run.js'
import { measureStrata } from '../measures/strata.js'
import { judgedOutcomes, type CaseRun, type RunOutcome } from '../run/case-run.js'
import type { RanCases } from '../run/run-cases.js'
import { evaluationReportVersion, type DatasetNote, type WoundEvaluationReport } from './evaluation-report.js'
import { measureExpense } from './measure-expense.js'

export interface ReportFacts {
  cases: readonly EvaluationCase[]
  /** Cases that the dataset has in all. */
  datasetSize: number
  dataset: DatasetNote
  ran: RanCases
  model: { provider: string; modelId: string }
  mode: WoundMode
  runs: number
  confidenceScale?: ConfidenceScale
}

/** Measures what was asked and answered. The same answers give the same report, to the byte. */
export function buildReport(facts: ReportFacts): WoundEvaluationReport {
  const { cases, ran, mode, runs: count } = facts
  const judged = ran.runs.filter(({ issue }) => judgedOutcomes.has(issue))
  const truthOf = new Map(cases.map(({ id, truth }) => [id, truthFor(mode, truth)]))
  const scored = judged.map(({ caseId, run, prediction }): ScoredRun => ({
    caseId,
    run,
    prediction,
    truth: truthOf.get(caseId) ?? {},
  }))
  const evaluated = new Set(judged.map(({ caseId }) => caseId))
  const known = cases
    .filter(({ id }) => evaluated.has(id))
    .map(({ id, strata }) => ({ id, strata, truth: truthOf.get(id) ?? {} }))
  const instructions = woundInstructions(mode)
  const returned = [...new Set(judged.flatMap(({ modeles }) => modeles))].sort()
  return {
    version: evaluationReportVersion,
    modele: { fournisseur: facts.model.provider, demande: facts.model.modelId, renvoyes: returned },
    empreintes: {
      modele: sha256(JSON.stringify([facts.model.provider, facts.model.modelId, returned, mode, count])),
      instructions: { version: instructions.version, sha256: instructions.sha256 },
      schema: { version: observationVersion, sha256: observationSchemaHash() },
      jeu: datasetHash(known, ran.photoHashes),
      sdk: { nom: packageJson.name, version: packageJson.version },
    },
    jeu: { ...facts.dataset, cas: cases.length, cas_du_jeu: facts.datasetSize, cas_evalues: known.length },
    protocole: { mode, tirages: count },
    arret: ran.stop,
    deroulement: {
      tirages_prevus: cases.length * count,
      tirages_faits: ran.runs.length,
      par_issue: countOutcomes(ran.runs),
      codes: countCodes(ran.runs),
      periode: periodOf(judged),
    },
    validite: {
      premier_coup: proportionOf(judged, ({ issue, reponses }) => issue === 'valide' && reponses === 1),
      apres_reessai: proportionOf(judged, ({ issue }) => issue === 'valide'),
      json_repare: proportionOf(judged, ({ issue, avertissements }) =>
        issue === 'valide' ? avertissements.includes('JSON_REPARE') : null,
      ),
    },
    refus: proportionOf(judged, ({ issue }) => issue === 'refus' || issue === 'filtre'),
    mesures: measureAll(scored),
    lignes_de_base: {
      tout_non_evaluable: measureAll(sameForAll(known, allOpen)),
      classe_majoritaire: measureAll(sameForAll(known, majorityPrediction(known.map(({ truth }) => truth)))),
    },
    accord_tirages: measureAgreement(scored, count),
    calibration: measureCalibration(scored, facts.confidenceScale),
    strates: measureStrata(known, scored),
    ...measureExpense(judged),
  }
}

/** A mode that gives neither stage nor alert from a photograph is not measured on them; how deep the wound is remains. */
function truthFor(mode: WoundMode, truth: CaseTruth): CaseTruth {
  if (mode === 'aide_decision') return truth
  const depth = depthOf(truth) ?? undefined
  return { ...truth, alertes: undefined, stade_escarre: undefined, groupe_profondeur: depth }
}

/** Of contents only, in an order of their own: the names of files, which may be those of patients, do not count. */
function datasetHash(
  cases: readonly { id: string; truth: CaseTruth }[],
  photoHashes: ReadonlyMap<string, string>,
): string {
  const lines = cases.map(({ id, truth }) => `${photoHashes.get(id) ?? ''} ${sha256(canonical(truth))}`)
  return sha256(lines.sort().join('\n'))
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function countOutcomes(runs: readonly CaseRun[]): Record<RunOutcome, number> {
  const counts: Record<RunOutcome, number> = {
    valide: 0,
    refus: 0,
    filtre: 0,
    tronquee: 0,
    invalide: 0,
    photo: 0,
    technique: 0,
    absente: 0,
  }
  for (const { issue } of runs) counts[issue] += 1
  return counts
}

function countCodes(runs: readonly CaseRun[]): Record<string, number> {
  const codes = runs.flatMap(({ code }) => code ?? []).sort()
  return Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((other) => other === code).length]))
}

function periodOf(runs: readonly CaseRun[]): readonly [string, string] | null {
  const dates = runs.flatMap(({ dates }) => dates).sort()
  const [first, last] = [dates[0], dates.at(-1)]
  return first === undefined || last === undefined ? null : [first, last]
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
