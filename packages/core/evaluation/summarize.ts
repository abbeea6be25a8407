import { calibrate, type Calibration } from './calibration.js'
import type { DocumentEvaluation, NegativeEvaluation } from './evaluate-folder.js'
import { groupOf } from './field-groups.js'
import { familyOf } from './judge-findings.js'
import type { Stage } from './library.js'
import { score, scoreBy, type Score } from './score.js'

/** Expected findings and how many of them fired. */
export interface FindingRecall {
  expected: number
  found: number
}

/** Everything that one evaluation measured. */
export interface EvaluationSummary {
  stage: Stage
  documents: number
  failures: { id: string; error: string }[]
  overall: Score
  groups: { key: string; score: Score }[]
  fields: { key: string; score: Score }[]
  byDocument: { key: string; score: Score; milliseconds: number }[]
  calibration: Calibration
  /** Null when the stage does not audit. */
  findings: {
    all: FindingRecall
    families: readonly string[]
    ofFamilies: FindingRecall
    missed: string[]
    false: string[]
  } | null
  /** Null when the stage renders no report. */
  leaks: { id: string; term: string; place: string }[] | null
  negatives: { refused: number; total: number; accepted: string[] }
  milliseconds: { median: number; p95: number }
}

/** Adds up judged documents. */
export function summarize(
  documents: readonly DocumentEvaluation[],
  negatives: readonly NegativeEvaluation[],
  options: { stage: Stage; families: readonly string[] },
): EvaluationSummary {
  const leaves = documents.flatMap((document) => document.leaves)
  const times = documents.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b)
  return {
    stage: options.stage,
    documents: documents.length,
    failures: documents.flatMap(({ id, error }) => (error === null ? [] : [{ id, error }])),
    overall: score(leaves),
    groups: scoreBy(leaves, ({ field }) => groupOf(field)),
    fields: scoreBy(leaves, ({ field }) => field),
    byDocument: documents.map(({ id, leaves: own, milliseconds }) => ({ key: id, score: score(own), milliseconds })),
    calibration: calibrate(leaves),
    findings: options.stage === 'extraction' ? null : summarizeFindings(documents, options.families),
    leaks:
      options.stage === 'extraction'
        ? null
        : documents.flatMap(({ id, leaks }) => (leaks ?? []).map((leak) => ({ id, ...leak }))),
    negatives: {
      refused: negatives.filter(({ isRefused }) => isRefused).length,
      total: negatives.length,
      accepted: negatives
        .filter(({ isRefused }) => !isRefused)
        .map(({ file, kind, answer }) => `${file} (${kind}): ${answer}`),
    },
    milliseconds: { median: quantile(times, 0.5), p95: quantile(times, 0.95) },
  }
}

function summarizeFindings(
  documents: readonly DocumentEvaluation[],
  families: readonly string[],
): EvaluationSummary['findings'] {
  const verdicts = documents.flatMap(({ id, findings }) => (findings === null ? [] : [{ id, ...findings }]))
  const isOfFamilies = (rule: string): boolean => families.includes(familyOf(rule))
  const recall = (keep: (rule: string) => boolean): FindingRecall => ({
    expected: verdicts.reduce((sum, { expected }) => sum + expected.filter(keep).length, 0),
    found: verdicts.reduce((sum, { found }) => sum + found.filter(keep).length, 0),
  })
  return {
    all: recall(() => true),
    families,
    ofFamilies: recall(isOfFamilies),
    missed: verdicts.flatMap(({ id, missed }) => missed.map((rule) => `${id}: ${rule}`)),
    false: verdicts.flatMap((verdict) => verdict.false.map((rule) => `${verdict.id}: ${rule}`)),
  }
}

/** Nearest-rank quantile of ascending numbers; NaN without any. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.max(0, Math.ceil(share * ascending.length) - 1)] ?? Number.NaN
}
