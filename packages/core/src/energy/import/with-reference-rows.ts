import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import { addDays } from '../iso-calendar.js'
import type { ReferenceData } from '../reference-data.js'
import { regulatedOptions, type RegulatedOption, type RegulatedTariffRow } from '../reference-rows.js'

/** Rows to lay over a set of tables. */
export interface ReferenceRows {
  readonly regulatedTariff: Readonly<Partial<Record<RegulatedOption, readonly RegulatedTariffRow[]>>>
}

/**
 * The same tables with rows laid over them. A row of the same power and first day replaces the one that is there; others are
 * added. A row without an end ends on the day before the next one of its power. The tables given are left as they are.
 *
 * @throws InvalidOptionError when rows of one power would share a day
 * @example
 * ```ts
 * const { option, rows } = importRegulatedTariff(text, { source: 'CRE open data', retrievedOn: '2026-11-30' })
 * const reference = withReferenceRows(bundledReferenceData, { regulatedTariff: { [option]: rows } })
 * auditEnergyInvoice(invoice, { reference })
 * ```
 */
export function withReferenceRows(reference: ReferenceData, { regulatedTariff }: ReferenceRows): ReferenceData {
  const merged = regulatedOptions.map((option) => [
    option,
    merge(option, reference.regulatedTariff[option], regulatedTariff[option] ?? []),
  ])
  return {
    ...reference,
    regulatedTariff: Object.fromEntries(merged) as ReferenceData['regulatedTariff'],
  }
}

function merge(
  option: RegulatedOption,
  before: readonly RegulatedTariffRow[],
  added: readonly RegulatedTariffRow[],
): readonly RegulatedTariffRow[] {
  if (added.length === 0) return before
  const replaced = new Set(added.map(keyOf))
  const rows = [...before.filter((row) => !replaced.has(keyOf(row))), ...added].sort(
    (one, other) => one.from.localeCompare(other.from) || one.powerKva - other.powerKva,
  )
  return rows.map((row, index) => {
    const next = rows.slice(index + 1).find(({ powerKva }) => powerKva === row.powerKva)
    if (next === undefined) return row
    const isAfter = row.from < next.from && (row.to === null || row.to < next.from)
    if (!isAfter)
      throw new InvalidOptionError({
        option: `regulatedTariff.${option}`,
        expected: 'des périodes qui ne se recouvrent pas pour une même puissance',
        received: `${row.powerKva} kVA, ${next.from}`,
      })
    return row.to === null ? { ...row, to: addDays(next.from, -1) } : row
  })
}

/** What makes two rows of an option the same. */
export function keyOf({ powerKva, from }: RegulatedTariffRow): string {
  return `${powerKva} ${from}`
}
