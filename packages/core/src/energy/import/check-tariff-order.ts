import type { TariffFault } from '../../errors/invalid-reference-data-error.js'
import type { ReadRow } from './read-tariff-line.js'
import type { NamedColumn, TariffColumns } from './tariff-columns.js'

/** Rows of one power must not share a day; a row without an end may be followed by another, which ends it. */
export function checkOverlap(rows: readonly ReadRow[], columns: TariffColumns): TariffFault[] {
  return groupsOf(rows, ({ row }) => String(row.powerKva)).flatMap((group) => {
    const sorted = [...group].sort((one, other) => one.row.from.localeCompare(other.row.from))
    return sorted.slice(1).flatMap(({ line, row }, index) => {
      const previous = sorted[index]
      if (previous === undefined) return []
      const overlaps = previous.row.from === row.from || (previous.row.to !== null && previous.row.to >= row.from)
      if (!overlaps) return []
      const message = `cette période recouvre celle de la ligne ${previous.line} pour ${row.powerKva} kVA.`
      return [{ problem: 'overlap', line, column: columns.from.name, message }]
    })
  })
}

/** On one day, more power never costs less subscription. */
export function checkSubscriptionOrder(rows: readonly ReadRow[], columns: TariffColumns): TariffFault[] {
  const kinds = [
    ['subscriptionHt', columns.subscriptionHt],
    ['subscriptionTtc', columns.subscriptionTtc],
  ] as const
  return groupsOf(rows, ({ row }) => row.from).flatMap((group) =>
    kinds.flatMap(([kind, column]) => {
      const known = group.flatMap(({ line, row }) => {
        const amount = row[kind]
        return amount === null ? [] : [{ line, powerKva: row.powerKva, amount }]
      })
      return decreasesOf(known, column)
    }),
  )
}

function decreasesOf(
  known: readonly { line: number; powerKva: number; amount: number }[],
  column: NamedColumn | null,
): TariffFault[] {
  const sorted = [...known].sort((one, other) => one.powerKva - other.powerKva)
  return sorted.slice(1).flatMap((row, index) => {
    const previous = sorted[index]
    if (previous === undefined || row.amount >= previous.amount) return []
    const message = `l’abonnement de ${row.powerKva} kVA est inférieur à celui de ${previous.powerKva} kVA (ligne ${previous.line}).`
    return [{ problem: 'subscription_order', line: row.line, column: column?.name ?? null, message }]
  })
}

function groupsOf(rows: readonly ReadRow[], key: (row: ReadRow) => string): ReadRow[][] {
  const groups = new Map<string, ReadRow[]>()
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row])
  return [...groups.values()]
}
