import { InvalidReferenceDataError, type TariffFault } from '../../errors/invalid-reference-data-error.js'
import { bundledReferenceData } from '../bundled-reference-data.js'
import type { DataConfidence } from '../dated-row.js'
import { addDays } from '../iso-calendar.js'
import type { ReferenceData } from '../reference-data.js'
import type { RegulatedOption, RegulatedTariffRow } from '../reference-rows.js'
import { checkArithmetic } from './check-tariff-arithmetic.js'
import { checkOverlap, checkSubscriptionOrder } from './check-tariff-order.js'
import { readTariffLine, type ReadRow } from './read-tariff-line.js'
import { findColumns } from './tariff-columns.js'
import { readTariffTable } from './tariff-table.js'

/** Where a table comes from. */
export interface TariffOrigin {
  /** The option of the file. @default told by its columns */
  option?: RegulatedOption
  /** Who published the table, for rows that do not say it themselves. */
  source: string
  /** Day on which the file was fetched, `YYYY-MM-DD`. */
  retrievedOn: string
  /** Excise and VAT rates to prove the prices with. @default the tables that come with the package */
  reference?: ReferenceData
}

/** Rows of a table that has passed its checks. */
export interface ImportedTariff {
  option: RegulatedOption
  /** EUR per year and per kWh; cells that the file leaves empty are null or absent. */
  rows: readonly RegulatedTariffRow[]
  /** Checks of arithmetic that held: prices and subscriptions before and including tax. */
  checksPassed: number
  /** Lines and columns that were left out, each with its reason. */
  warnings: readonly TariffFault[]
}

/**
 * Reads a table of the regulated electricity tariff: the open data of the CRE (`Option_Base.csv`, `Option_HPHC.csv`,
 * `Option_Tempo.csv`), or a table with comma separated columns `valid_from,valid_to,kva,...`. It is taken whole or not at
 * all: dates, overlaps, units, order of the subscriptions, and (price before tax + excise) × (1 + VAT) = price including tax.
 *
 * A row without a confidence of its own has A when this arithmetic proves every price of it, B otherwise.
 *
 * @throws InvalidReferenceDataError whose `details.faults` name line, column and problem
 * @example
 * ```ts
 * const text = await readFile('Option_Base.csv', 'utf8')
 * const { option, rows } = importRegulatedTariff(text, { source: 'CRE open data', retrievedOn: '2026-11-30' })
 * const reference = withReferenceRows(bundledReferenceData, { regulatedTariff: { [option]: rows } })
 * ```
 */
export function importRegulatedTariff(text: string, origin: TariffOrigin): ImportedTariff {
  const { reference = bundledReferenceData } = origin
  const table = readTariffTable(text)
  const columns = findColumns(table.columns, origin.option)
  const faults: TariffFault[] = []
  const warnings: TariffFault[] = columns.unknown.map((column) => ({
    problem: 'unknown_column',
    line: 1,
    column,
    message: 'colonne inconnue, ignorée.',
  }))
  const source = `${origin.source} (retrieved ${origin.retrievedOn})`
  const report = { fault: (fault: TariffFault) => faults.push(fault), warn: (one: TariffFault) => warnings.push(one) }
  const read = table.lines.flatMap((line) => readTariffLine(line, columns, { source }, report) ?? [])
  const arithmetic = checkArithmetic(read, columns, reference)
  faults.push(...checkOverlap(read, columns), ...checkSubscriptionOrder(read, columns), ...arithmetic.faults)
  if (faults.length > 0) throw new InvalidReferenceDataError(faults.sort((one, other) => one.line - other.line))
  if (read.length === 0)
    throw new InvalidReferenceDataError([
      { problem: 'no_rows', line: 1, column: null, message: 'aucune ligne exploitable.' },
    ])
  const rows = endOpenRows(read).map(({ line, row }) => ({
    ...row,
    confidence: row.confidence ?? confidenceOf(arithmetic.proved.has(line)),
  }))
  return { option: columns.option, rows, checksPassed: arithmetic.passed, warnings }
}

function confidenceOf(isProved: boolean): DataConfidence {
  return isProved ? 'A' : 'B'
}

/** A row without an end holds until the next one of its power. */
function endOpenRows(read: readonly ReadRow[]): ReadRow[] {
  return read.map(({ line, row }) => {
    if (row.to !== null) return { line, row }
    const later = read.flatMap(({ row: other }) =>
      other.powerKva === row.powerKva && other.from > row.from ? [other.from] : [],
    )
    const next = later.sort()[0]
    return { line, row: next === undefined ? row : { ...row, to: addDays(next, -1) } }
  })
}
