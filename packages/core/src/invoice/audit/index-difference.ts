import type { Band, Reading } from '../energy-invoice.js'
import type { Field } from '../field.js'

/** What the meter counted between its old and its new indexes. */
export interface IndexDifference {
  readonly unit: 'kWh' | 'm3'
  readonly total: number
  readonly byBand: ReadonlyMap<Band, number>
  readonly fields: readonly Field<unknown>[]
}

/**
 * Sums new minus old index per band: a band with several readings had its meter replaced. Null when an index, a band or a
 * unit was not read, when units are mixed, or when an index falls without being a roll-over.
 */
export function indexDifference(readings: readonly Reading[]): IndexDifference | null {
  const byBand = new Map<Band, number>()
  const fields: Field<unknown>[] = []
  const units = new Set(readings.map((reading) => reading.unit?.value))
  const [unit] = units
  if (readings.length === 0 || units.size !== 1 || unit === undefined) return null
  const seen = new Set<string>()
  for (const { band, old_index: old, new_index: next } of readings) {
    if (band === null || old === null || next === null) return null
    // Bills repeat the indexes on the summary page: a replaced meter has other ones.
    const reading = `${band.value} ${old.value} ${next.value}`
    if (seen.has(reading)) continue
    seen.add(reading)
    const difference = counted(old.value, next.value)
    if (difference === null) return null
    byBand.set(band.value, (byBand.get(band.value) ?? 0) + difference)
    fields.push(old, next)
  }
  const total = [...byBand.values()].reduce((sum, difference) => sum + difference, 0)
  return { unit, total, byBand, fields }
}

/** New minus old, past the top of the dial where the old index stood in its last tenth and the new one is in the first. */
function counted(old: number, next: number): number | null {
  if (next >= old) return next - old
  const dial = 10 ** Math.max(4, Math.floor(old).toString().length)
  return old >= dial * 0.9 && next <= dial * 0.1 ? next - old + dial : null
}
