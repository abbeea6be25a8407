import { bundledReferenceData } from '../../../energy/bundled-reference-data.js'
import { sumOfAmounts } from '../../../energy/cents.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { sumOf } from '../bill-lines.js'
import { refusals } from '../market/refusals.js'
import { siteTerritory } from '../site-territory.js'
import type { BillRecomputation, RecomputedLine } from './bill-recomputation.js'
import { totalsOf } from './bill-totals.js'
import { daysOf, expectedLine } from './expected-lines.js'
import { lineVat } from './line-vat.js'
import { placedLines, type PlacedLine } from './placed-lines.js'

/**
 * Recomputes a bill independently: each line from its own quantity, price and days, the legal rates and the network grids;
 * the totals from these lines. The engine is the one of `simulateBill`.
 *
 * @param options `reference`: dated tariffs and taxes @default the tables that come with the package
 * @example
 * ```ts
 * recomputeBill(invoice).lines.filter((line) => line.difference_ht !== 0)
 * ```
 */
export function recomputeBill(invoice: EnergyInvoice, options: { reference?: ReferenceData } = {}): BillRecomputation {
  const { reference = bundledReferenceData } = options
  const specialRates = siteTerritory(invoice)?.specialRates === true
  const read = placedLines(invoice).map((placed) => recomputed(reference, placed, specialRates))
  const lines = read.map(({ line }) => line)
  const counted = read.flatMap(({ amount, line }) =>
    amount === null || line.vat_rate === null ? [] : [{ amount_ht: amount, vat_rate: line.vat_rate }],
  )
  const isWhole = invoice.energies.length > 0 && counted.length === lines.length
  const expected = isWhole ? totalsOf(counted) : null
  const { ht, vat, ttc } = invoice.totals
  const billedVat = vat?.value ?? sumOf(invoice.vat.map(({ amount }) => amount))
  const billed = { ht: ht?.value ?? null, vat: billedVat, ttc: ttc?.value ?? null }
  return {
    lines,
    expected,
    billed,
    difference_ttc: difference(billed.ttc, expected?.ttc ?? null),
    reason: isWhole ? null : invoice.energies.length === 0 ? refusals.not_read : refusals.prices_not_read,
  }
}

/** A line, and the amount that counts in the totals. */
function recomputed(
  reference: ReferenceData,
  placed: PlacedLine,
  specialRates: boolean,
): { line: RecomputedLine; amount: number | null } {
  const found = expectedLine(reference, placed)
  const vat = lineVat(reference, placed, specialRates)
  const reason = 'reason' in found ? found.reason : found.value.kept
  const amount = 'value' in found ? found.value.amount_ht : null
  const billed = placed.line.amount_ht?.value ?? null
  const expected = reason === null ? amount : null
  const line: RecomputedLine = {
    place: placed.place,
    part: placed.part,
    ...daysOf(placed.line),
    billed_ht: billed,
    expected_ht: expected,
    difference_ht: difference(billed, expected),
    vat_rate: 'value' in vat ? vat.value : null,
    reason,
  }
  return { line, amount }
}

function difference(billed: number | null, expected: number | null): number | null {
  return billed === null || expected === null ? null : sumOfAmounts([billed, -expected])
}
