import { CsvError, parse } from 'csv-parse/sync'
import { InvalidReferenceDataError } from '../../errors/invalid-reference-data-error.js'

/** One line of a table, by column. */
export interface TableLine {
  readonly line: number
  readonly cells: readonly string[]
}

export interface TariffTable {
  /** Names of the columns as the file writes them. */
  readonly columns: readonly string[]
  readonly lines: readonly TableLine[]
}

/** The largest file that the CRE publishes has a few hundred lines. */
const maxCharacters = 2_000_000

/**
 * The cells of a CSV file: semicolons as the CRE writes, or commas. Nothing is guessed from broken lines.
 *
 * @throws InvalidReferenceDataError for a quote that is not closed or a line with more or fewer cells than columns
 */
export function readTariffTable(text: string): TariffTable {
  if (text.length > maxCharacters) throw refused(1, 'file_too_large', 'fichier trop long pour une grille tarifaire.')
  const records = recordsOf(text)
  const [head, ...lines] = records
  if (head === undefined) throw refused(1, 'no_rows', 'fichier vide.')
  if (lines.length === 0) throw refused(1, 'no_rows', 'aucune ligne sous le nom des colonnes.')
  const uneven = lines.find(({ cells }) => cells.length !== head.cells.length)
  if (uneven !== undefined)
    throw refused(
      uneven.line,
      'wrong_cell_count',
      `${uneven.cells.length} cellules pour ${head.cells.length} colonnes.`,
    )
  return { columns: head.cells, lines }
}

function recordsOf(text: string): TableLine[] {
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter: text.split('\n', 1).join('').includes(';') ? ';' : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
    return (records as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      line: info.lines,
      cells: record,
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1
    throw refused(line, 'not_csv', 'guillemets mal placés, ou ouverts plus haut et jamais fermés.')
  }
}

function refused(line: number, problem: string, message: string): InvalidReferenceDataError {
  return new InvalidReferenceDataError([{ problem, line, column: null, message }])
}
