import { describeReferenceData, type ReferenceTableState } from '@constat/core'
import { exitCodes, type ExitCode } from './exit-codes.js'
import type { ReferenceCheckOptions } from './program.js'
import { readReference } from './read-reference.js'
import type { Terminal } from './terminal.js'

/** `constat reference check`: coverage, age and gaps of the tables of a file, or of those that come with the package. */
export async function referenceCheckCommand(
  options: ReferenceCheckOptions,
  terminal: Terminal,
  today = new Date().toISOString().slice(0, 10),
): Promise<ExitCode> {
  const tables = describeReferenceData(await readReference(options.reference), today)
  terminal.writeOut(
    options.json === true ? `${JSON.stringify({ date: today, tables }, null, 2)}\n` : toText(tables, today),
  )
  return exitCodes.done
}

function toText(tables: readonly ReferenceTableState[], today: string): string {
  const behind = tables.filter(({ isCurrent }) => !isCurrent)
  const width = Math.max(...tables.map(({ name }) => name.length))
  const lines = [
    `    ${''.padEnd(width)}  lignes  couvre                     révision`,
    ...tables.map(({ name, rows, from, to, nextRevision, isCurrent }) => {
      const days = `${french(from)} – ${to === null ? 'ce jour' : french(to)}`
      return `  ${isCurrent ? '✓' : '✗'} ${name.padEnd(width)}  ${String(rows).padStart(6)}  ${days.padEnd(25)}  ${french(nextRevision)}`
    }),
  ]
  const gaps = tables.flatMap(({ name, gaps: missing }) =>
    missing.map(
      ({ series, from, to }) =>
        `  ${name}, ${series} : du ${french(from)}${to === null ? ' à ce jour' : ` au ${french(to)}`}`,
    ),
  )
  return [
    `Données de référence au ${french(today)}`,
    '',
    ...lines,
    '',
    behind.length === 0
      ? 'Toutes les tables sont à jour.'
      : `${behind.length === 1 ? 'Une table a passé sa date usuelle' : `${behind.length} tables ont passé leur date usuelle`} de révision : aucun montant en euros n’est affirmé pour les jours qui suivent.`,
    ...(gaps.length === 0 ? [] : ['', 'Valeurs manquantes, jamais remplacées par une valeur voisine :', ...gaps]),
    '',
  ].join('\n')
}

function french(date: string | null): string {
  return date === null ? '–' : date.split('-').reverse().join('/')
}
