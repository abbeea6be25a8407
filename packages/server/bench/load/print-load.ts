import { formatTable, type Column } from '../../../core/evaluation/format-table.js'
import type { Load } from '../load.js'

/** What issue and guide promise. */
export const targets = { eventLoopMs: 50, megabytes: 600, overheadMs: 5 }

const columns: Column[] = [
  { heading: '' },
  ...[
    'answers/s',
    'p50 ms',
    'p99 ms',
    'CPU ms',
    'loop p99 ms',
    'idle p99 ms',
    'MB early',
    'late',
    'max',
    'no answer',
    'wrong',
  ].map((heading) => ({ heading, align: 'right' as const })),
  { heading: 'by status' },
]

/** The load as a person reads it. */
export function printLoad({ node, loadAverage, servers, overhead, missing }: Load): string {
  const rows = servers.map(
    ({ name, statuses, undocumented, unanswered, perSecond, p50, p99, process: watched, delays, idle }) => [
      name,
      ...[perSecond, p50, p99].map((value) => value.toFixed(1)),
      (watched.cpu / Object.values(statuses).reduce((sum, count) => sum + count, 0)).toFixed(2),
      delays === null ? '' : delays.p99.toFixed(1),
      idle.p99.toFixed(1),
      ...[watched.early, watched.late, watched.max].map((value) => value.toFixed(0)),
      ...[unanswered, undocumented].map(String),
      Object.entries(statuses)
        .map(([status, count]) => `${status}: ${count}`)
        .join(', '),
    ],
  )
  const own = servers.filter(({ name }) => name.startsWith('Constat'))
  const latest = Math.max(...own.map(({ delays }) => delays?.p99 ?? Number.NaN))
  const largest = Math.max(...own.map(({ process: watched }) => watched.max))
  const verdict = (name: string, value: number, limit: number, unit: string) =>
    `${name}: ${value.toFixed(1)} ${unit}, under ${limit} ${unit}: ${value < limit ? 'yes' : 'NO'}`
  return [
    `Node ${node}, load average ${loadAverage.map((value) => value.toFixed(1)).join(' ')}`,
    formatTable(columns, rows),
    `One bill alone: ${overhead.http.toFixed(1)} ms over HTTP, ${overhead.library.toFixed(1)} ms by the library (${overhead.rounds} rounds)`,
    verdict('Event loop, p99', latest, targets.eventLoopMs, 'ms'),
    verdict('Memory', largest, targets.megabytes, 'MB'),
    verdict('HTTP over the library, p50', overhead.overhead, targets.overheadMs, 'ms'),
    ...missing.map((name) => `Missing on this machine: ${name}`),
  ].join('\n')
}
