import type { EnergyInvoice, EnergySupply, Read } from '../../energy-invoice.js'
import { merge, sameAmount } from './merge-fields.js'

interface LineWithAmount {
  amount_ht: Read<number>
}

/**
 * The lines of the file when it bills energy line by line; otherwise (MINIMUM, BASIC WL, one line for everything) those of
 * the page. The two are never mixed: a charge would count twice.
 */
export function reconcileLines(
  electronic: EnergyInvoice,
  printed: EnergyInvoice,
): Pick<EnergyInvoice, 'energies' | 'services'> {
  const isDetailed = electronic.energies.some((supply) =>
    supply.consumption.some((line) => line.quantity_kwh !== null && line.amount_ht !== null),
  )
  if (!isDetailed && printed.energies.some((supply) => supply.consumption.length > 0)) {
    return { energies: printed.energies, services: printed.services }
  }
  return {
    energies: electronic.energies.map((supply) => {
      const page = printed.energies.find((one) => one.energy?.value === supply.energy?.value)
      return page === undefined ? supply : withPrintedLeaves(supply, page)
    }),
    services: completed(electronic.services, printed.services),
  }
}

function withPrintedLeaves(supply: EnergySupply, page: EnergySupply): EnergySupply {
  return {
    ...supply,
    consumption: completed(supply.consumption, page.consumption),
    subscription: completed(supply.subscription, page.subscription),
    taxes: completed(supply.taxes, page.taxes),
  }
}

/** Adds what only the page tells of a line, found by its amount when no other line has the same. */
function completed<Line extends LineWithAmount>(lines: readonly Line[], pages: readonly Line[]): readonly Line[] {
  const alike = (line: Line, among: readonly Line[]): readonly Line[] =>
    among.filter((one) => sameAmount(one.amount_ht?.value ?? Number.NaN, line.amount_ht?.value ?? Number.NaN))
  return lines.map((line) => {
    const [page, another] = alike(line, pages)
    if (page === undefined || another !== undefined || alike(line, lines).length > 1) return line
    const leaves = Object.entries(line) as [keyof Line, Read<unknown>][]
    const merged = leaves.map(([key, leaf]) => [key, merge(leaf, page[key] as Read<unknown>)])
    return Object.fromEntries(merged) as Line
  })
}
