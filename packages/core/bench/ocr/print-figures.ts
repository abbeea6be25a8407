import { type Column, formatTable } from '../../evaluation/format-table.js'
import type { EngineFigures, GroupFigures } from './measure-engines.js'
import type { Score } from './score.js'

const right = (heading: string): Column => ({ heading, align: 'right' })
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)} %`
const errorRate = ({ errors, characters }: Score): string => percent(errors, characters)
const exact = ({ exactNumbers, numbers }: Score): string => percent(exactNumbers, numbers)

/** The engines beside each other, group by group: ours, ours as the library uses it, the native one. */
export function printComparison(groups: readonly GroupFigures[]): string {
  const columns = [
    { heading: '' },
    right('pages'),
    right('native ms/page'),
    right('own ms/page'),
    right('own / native'),
    right('native errors'),
    right('own errors'),
    right('native numbers exact'),
    right('own numbers exact'),
    right('twice ms/page'),
    right('twice errors'),
    right('twice numbers exact'),
    right('prepare ms/page'),
  ]
  const rows = groups.flatMap(({ name, pages, prepareMilliseconds, engines }) => {
    const [own, twice, native] = engines
    if (own === undefined || twice === undefined) return []
    const ofNative = (cell: (figures: EngineFigures) => string): string => (native ? cell(native) : '-')
    return [
      [
        name,
        String(pages),
        ofNative((each) => each.millisecondsPerPage.toFixed(0)),
        own.millisecondsPerPage.toFixed(0),
        ofNative(() => own.timesLast.toFixed(2)),
        ofNative(({ score }) => errorRate(score)),
        errorRate(own.score),
        ofNative(({ score }) => exact(score)),
        exact(own.score),
        twice.millisecondsPerPage.toFixed(0),
        errorRate(twice.score),
        exact(twice.score),
        prepareMilliseconds.toFixed(0),
      ],
    ]
  })
  return formatTable(columns, rows)
}

/** What one engine makes of the same group after more and more preparation. */
export function printSteps(rows: readonly { steps: string; groups: readonly GroupFigures[] }[]): string {
  const names = rows[0]?.groups.map(({ name }) => name) ?? []
  const columns = [
    { heading: 'prepared by' },
    ...names.flatMap((name) => [right(`${name}: errors`), right('numbers'), right('ms')]),
  ]
  const cells = rows.map(({ steps, groups }) => [
    steps,
    ...groups.flatMap(({ engines: [own], prepareMilliseconds }) =>
      own
        ? [errorRate(own.score), exact(own.score), (own.millisecondsPerPage + prepareMilliseconds).toFixed(0)]
        : ['', '', ''],
    ),
  ])
  return formatTable(columns, cells)
}
