import { formatTable, type Column } from '../../../core/evaluation/format-table.js'
import type { ChaosFigures } from './run-chaos.js'

const columns: Column[] = [
  { heading: '' },
  ...['bills', 'SUCCESS', 'FAILURE', 'unlucky', 'refused', 'kills', 'told', 'arrivals', 'backups', 'faults', 's'].map(
    (heading) => ({ heading, align: 'right' as const }),
  ),
]
const shownFaults = 20

/** The chaos as a person reads it. */
export function printChaos(all: readonly ChaosFigures[]): string {
  const rows = all.map(
    ({ backend, accepted, statuses, unlucky, refusals, kills, webhooks, backups, faults, seconds }) => [
      backend,
      ...[accepted, statuses['SUCCESS'] ?? 0, statuses['FAILURE'] ?? 0, unlucky].map(String),
      String(Object.values(refusals).reduce((sum, count) => sum + count, 0)),
      ...[kills, webhooks.tasks, webhooks.arrivals, backups, faults.length].map(String),
      seconds.toFixed(0),
    ],
  )
  const details = all.map(({ backend, seed, troubles, refusals, faults }) =>
    [
      `${backend}, seed ${seed}: ${troubles.join('; ')}`,
      `  refused for a while: ${JSON.stringify(refusals)}`,
      ...faults.slice(0, shownFaults).map((fault) => `  ${fault}`),
    ].join('\n'),
  )
  return [formatTable(columns, rows), ...details].join('\n')
}
