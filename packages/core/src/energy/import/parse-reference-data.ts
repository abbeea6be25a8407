import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import { seriesOf } from '../reference-series.js'
import type { ReferenceData } from '../reference-data.js'
import { referenceSchema } from './reference-schema.js'

/**
 * Reference data that were stored as JSON (`constat reference import`), checked: the shape of every table, dates of the
 * calendar, and no two rows of one series that share a day.
 *
 * @throws InvalidOptionError that names the place, e.g. `reference.regulatedTariff.base.3.from`
 * @example
 * ```ts
 * const reference = parseReferenceData(JSON.parse(await readFile('reference.json', 'utf8')))
 * auditEnergyInvoice(invoice, { reference })
 * ```
 */
export function parseReferenceData(json: unknown): ReferenceData {
  const read = referenceSchema.safeParse(json)
  if (!read.success) {
    const path = read.error.issues[0]?.path ?? []
    const value = path.reduce<unknown>(
      (part, step) =>
        typeof part === 'object' && part !== null ? (part as Record<PropertyKey, unknown>)[step] : undefined,
      json,
    )
    throw refused(path.map(String), 'une valeur de la forme documentée (docs/guides/reference-data.md)', shorten(value))
  }
  // The schema leaves out nothing and adds nothing: the data is what its type says, `note` present or absent.
  const reference = read.data as ReferenceData
  for (const { name, series } of seriesOf(reference)) {
    for (const [label, rows] of series) {
      const sorted = [...rows].sort((one, other) => one.from.localeCompare(other.from))
      sorted.forEach((row, index) => {
        const next = sorted[index + 1]
        const isReversed = row.to !== null && row.to < row.from
        const overlaps = next !== undefined && (row.to === null || row.to >= next.from)
        if (isReversed || overlaps)
          throw refused([], 'des lignes qui se suivent sans se recouvrir', `${name}, ${label}, ${row.from}`)
      })
    }
  }
  return reference
}

function refused(path: readonly string[], expected: string, received: string): InvalidOptionError {
  return new InvalidOptionError({ option: ['reference', ...path].join('.'), expected, received })
}

function shorten(value: unknown): string {
  return value === undefined ? 'rien' : JSON.stringify(value).slice(0, 40)
}
