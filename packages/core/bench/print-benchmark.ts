import { formatTable, type Column } from '../evaluation/format-table.js'
import type { MemoryMark } from './memory.js'
import { median, spread } from './statistics.js'

/** A row of the benchmark: the median of all samples, how they scatter, and the multiple of Constat's own time. */
export interface Row {
  name: string
  milliseconds: number
  spread: number
  samples: number
  timesConstat: number
}

export interface Benchmark {
  node: string
  warm: { bill: string; pages: number; rows: Row[]; pythonTimesConstat: number | null }[]
  cold: { bill: string; rows: Row[] }
  memory: MemoryMark[]
  /** Peers that this machine lacks. */
  missing: string[]
}

/** Turns samples into rows, each beside the one named `reference`. */
export function toRows(samples: ReadonlyMap<string, readonly number[]>, reference: string): Row[] {
  const own = median(samples.get(reference) ?? [])
  return [...samples].map(([name, values]) => {
    const milliseconds = median(values)
    return { name, milliseconds, spread: spread(values), samples: values.length, timesConstat: milliseconds / own }
  })
}

const columns: Column[] = [
  { heading: '' },
  { heading: 'median', align: 'right' },
  { heading: '±', align: 'right' },
  { heading: 'runs', align: 'right' },
  { heading: 'times Constat', align: 'right' },
]

function table(rows: readonly Row[]): string {
  return formatTable(
    columns,
    rows.map(({ name, milliseconds, spread, samples, timesConstat }) => [
      name,
      `${milliseconds.toFixed(1)} ms`,
      spread.toFixed(1),
      String(samples),
      timesConstat.toFixed(2),
    ]),
  )
}

/** The benchmark as a person reads it. */
export function printBenchmark({ node, warm, cold, memory, missing }: Benchmark): string {
  const sections = warm.map(({ bill, pages, rows, pythonTimesConstat }) => {
    const ratio =
      pythonTimesConstat === null
        ? ''
        : `\npdfminer and ReportLab together take ${pythonTimesConstat.toFixed(1)} times as long as Constat's everything.`
    return `Warm, ${bill} (${pages} pages), Node ${node}\n\n${table(rows)}${ratio}`
  })
  const marks = memory.map(({ bills, rssMegabytes }) => [String(bills), `${rssMegabytes} MB`])
  const memoryTable = formatTable(
    [
      { heading: 'bills', align: 'right' },
      { heading: 'memory', align: 'right' },
    ],
    marks,
  )
  sections.push(`Cold, ${cold.bill}: whole commands, files written\n\n${table(cold.rows)}`)
  sections.push(`Resident memory of one process that analyses one bill after the other\n\n${memoryTable}`)
  if (missing.length > 0) sections.push(`Not measured, missing here (apt-get install ...): ${missing.join(', ')}`)
  return sections.join('\n\n\n')
}
