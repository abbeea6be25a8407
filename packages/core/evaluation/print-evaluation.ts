import type { ReliabilityBin } from './calibration.js'
import type { DocumentEvaluation } from './evaluate-folder.js'
import { formatPercent, formatTable, type Column } from './format-table.js'
import type { Kind } from './kinds.js'
import { ratio, type Score } from './score.js'
import type { EvaluationSummary, FindingRecall } from './summarize.js'

const scoreColumns: Column[] = ['precision', 'recall', 'right', 'wrong', 'missing', 'extra', 'right at >= 0.9'].map(
  (heading) => ({ heading, align: 'right' }),
)

function scoreCells(score: Score): string[] {
  const counts = [score.right, score.wrong, score.missing, score.extra].map(String)
  const confident = formatPercent(ratio(score.confident.right, score.confident.count))
  return [formatPercent(score.precision), formatPercent(score.recall), ...counts, confident]
}

function scoreTable(heading: string, rows: readonly { key: string; score: Score }[]): string {
  return formatTable(
    [{ heading }, ...scoreColumns],
    rows.map(({ key, score }) => [key, ...scoreCells(score)]),
  )
}

/** The whole evaluation as aligned text. */
export function printEvaluation(summary: EvaluationSummary, kind: Kind): string {
  const { milliseconds, negatives, failures } = summary
  return [
    `${summary.documents} bills, ${kind}, stage ${summary.stage}`,
    scoreTable('field', summary.fields),
    documentTable(summary),
    scoreTable('group', [...summary.groups, { key: 'in all', score: summary.overall }]),
    calibrationTable(summary),
    findingText(summary),
    leakText(summary),
    list(`Negatives refused: ${negatives.refused} of ${negatives.total}`, negatives.accepted),
    list(
      `Bills that failed: ${failures.length}`,
      failures.map(({ id, error }) => `${id}: ${error}`),
    ),
    summary.documents === 0
      ? ''
      : `Time per bill: median ${milliseconds.median.toFixed(0)} ms, p95 ${milliseconds.p95.toFixed(0)} ms`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** One line for each kind. */
export function printKinds(results: readonly { kind: Kind; summary: EvaluationSummary }[]): string {
  return scoreTable(
    'kind',
    results.map(({ kind, summary }) => ({ key: `${kind} (${summary.documents} bills)`, score: summary.overall })),
  )
}

function documentTable({ byDocument }: EvaluationSummary): string {
  return formatTable(
    [{ heading: 'bill' }, ...scoreColumns, { heading: 'ms', align: 'right' }],
    byDocument.map(({ key, score, milliseconds }) => [key, ...scoreCells(score), milliseconds.toFixed(0)]),
  )
}

/** Twenty characters for all, with a bar where the mean confidence lies. */
function reliabilityBar({ accuracy, meanConfidence }: ReliabilityBin): string {
  const bar = '█'.repeat(Math.round(accuracy * 20)).padEnd(20, '·')
  const at = Math.min(19, Math.floor(meanConfidence * 20))
  return `${bar.slice(0, at)}|${bar.slice(at + 1)}`
}

function calibrationTable({ calibration, overall }: EvaluationSummary): string {
  const figures: Column[] = ['confidence', 'values', 'mean confidence', 'accuracy'].map((heading) => ({
    heading,
    align: 'right',
  }))
  const columns = [...figures, { heading: 'right (|: confidence)' }]
  const rows = calibration.bins.map((bin) => [
    `${bin.from.toFixed(2)}-${bin.to.toFixed(2)}`,
    String(bin.count),
    bin.meanConfidence.toFixed(3),
    bin.accuracy.toFixed(3),
    reliabilityBar(bin),
  ])
  const { right, count } = overall.confident
  return [
    formatTable(columns, rows),
    `Expected calibration error: ${calibration.expectedError?.toFixed(3) ?? '-'}`,
    `Right at a confidence of 0.9 and more: ${right} of ${count} (${formatPercent(ratio(right, count))})`,
  ].join('\n')
}

function findingText({ findings }: EvaluationSummary): string {
  if (findings === null) return ''
  const share = ({ expected, found }: FindingRecall): string =>
    `${found} of ${expected} (${formatPercent(ratio(found, expected))})`
  return [
    `Expected findings: ${share(findings.all)}; of ${findings.families.join(', ')}: ${share(findings.ofFamilies)}`,
    list(`Missed: ${findings.missed.length}`, findings.missed),
    list(`False findings: ${findings.false.length}`, findings.false),
  ].join('\n')
}

function leakText({ leaks }: EvaluationSummary): string {
  if (leaks === null) return ''
  return list(
    `Mask terms in anonymous reports: ${leaks.length}`,
    leaks.map(({ id, term, place }) => `${id}: "${term}" in ${place}`),
  )
}

/** Every leaf that is not right, with what was read and from where. */
export function printMistakes(documents: readonly DocumentEvaluation[]): string {
  return documents
    .map(({ id, leaves, findings }) => {
      const mistakes = leaves
        .filter(({ outcome }) => outcome !== 'right')
        .map(({ outcome, path, expected, got, confidence, quote }) => [
          `  ${outcome}`,
          path,
          JSON.stringify(expected),
          JSON.stringify(got),
          confidence?.toFixed(2) ?? '',
          quote ?? '',
        ])
      const columns = ['  outcome', 'path', 'expected', 'got', 'conf.', 'quote'].map((heading) => ({ heading }))
      const fired = findings === null ? '' : `\n  fired: ${findings.fired.join(' ') || 'nothing'}`
      return `${id}${fired}\n${mistakes.length === 0 ? '  all right' : formatTable(columns, mistakes)}`
    })
    .join('\n\n')
}

function list(heading: string, items: readonly string[]): string {
  return [heading, ...items.map((item) => `  ${item}`)].join('\n')
}
