import type { PageLayout } from '../../../layout/cell.js'
import { datedIndexes } from './read-dated-indexes.js'
import { readingsInBandColumns } from './read-band-columns.js'
import { labelledReadings } from './read-labelled-readings.js'
import { readingsInSentences } from './read-reading-sentences.js'
import { indexesUnderBands } from './read-indexes-under-bands.js'
import { collectReadingRows, type ReadingRow } from './read-readings.js'

/** The ways in which bills print index readings, most telling first; the first that finds some is believed. */
const habits: readonly ((layouts: readonly PageLayout[]) => readonly ReadingRow[])[] = [
  collectReadingRows,
  readingsInBandColumns,
  indexesUnderBands,
  readingsInSentences,
  datedIndexes,
  labelledReadings,
]

/** The index readings of the bill. */
export function collectReadings(layouts: readonly PageLayout[]): readonly ReadingRow[] {
  for (const habit of habits) {
    const found = habit(layouts)
    if (found.length > 0) return withoutGuessedBands(found)
  }
  return []
}

/** Below this a band is what a lone register is called, not what the bill says. */
const leastTold = 0.8

/** One register without a name is that of all hours; several registers without one are of bands that nobody knows. */
function withoutGuessedBands(rows: readonly ReadingRow[]): readonly ReadingRow[] {
  const isGuess = ({ reading: { band } }: ReadingRow): boolean => band?.value === 'base' && band.confidence < leastTold
  return rows.filter(isGuess).length < 2
    ? rows
    : rows.map((row) => (isGuess(row) ? { ...row, reading: { ...row.reading, band: null } } : row))
}
