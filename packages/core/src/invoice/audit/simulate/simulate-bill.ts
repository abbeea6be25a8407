import { bundledReferenceData } from '../../../energy/bundled-reference-data.js'
import { sumOfAmounts } from '../../../energy/cents.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { EnergyInvoice, EnergySupply, Read } from '../../energy-invoice.js'
import type { Known } from '../market/billed-energy-price.js'
import { refusals } from '../market/refusals.js'
import { siteTerritory } from '../site-territory.js'
import { NotSimulated, type BillChange, type BillSimulation, type SimulatedLine } from './bill-simulation.js'
import { totalsOf } from './bill-totals.js'
import { checkChange } from './check-change.js'
import { daysOf, expectedLine } from './expected-lines.js'
import type { LineAmount } from './line-amounts.js'
import { lineVat } from './line-vat.js'
import { placedLines, type PlacedLine } from './placed-lines.js'
import {
  ctaAtPower,
  regulatedConsumption,
  regulatedSubscription,
  targetOf,
  type DatedAmount,
  type Target,
} from './regulated-lines.js'

/**
 * Recomputes a bill line by line from its quantities and days. Without a change: as its own prices, the legal rates and the
 * network grids make it, the bill to be expected. With one: as it would have been under another option or power, or at the
 * regulated prices of its days. Amounts in EUR, kWh kept as billed; the network tariff is supposed unchanged.
 *
 * @param options `reference`: dated tariffs and taxes @default the tables that come with the package
 * @throws InvalidOptionError for a power or an off-peak share that cannot be
 * @example
 * ```ts
 * simulateBill(invoice).difference_ttc // 0 on a bill without errors
 * simulateBill(invoice, { option: 'hphc', offPeakShare: 0.4 }).totals?.ttc
 * ```
 */
export function simulateBill(
  invoice: EnergyInvoice,
  change: BillChange = {},
  options: { reference?: ReferenceData } = {},
): BillSimulation {
  checkChange(change)
  const { reference = bundledReferenceData } = options
  const billed = { ht: invoice.totals.ht?.value ?? null, ttc: invoice.totals.ttc?.value ?? null }
  try {
    const lines = linesOf(reference, invoice, change)
    const totals = totalsOf(lines)
    const difference = billed.ttc === null ? null : sumOfAmounts([billed.ttc, -totals.ttc])
    return { lines, totals, billed, difference_ttc: difference, reason: null }
  } catch (error) {
    if (!(error instanceof NotSimulated)) throw error
    return { lines: [], totals: null, billed, difference_ttc: null, reason: error.message }
  }
}

function linesOf(reference: ReferenceData, invoice: EnergyInvoice, change: BillChange): SimulatedLine[] {
  if (invoice.energies.length === 0) throw new NotSimulated(refusals.not_read)
  const specialRates = siteTerritory(invoice)?.specialRates === true
  const targets = new Map(invoice.energies.map((supply) => [supply, targetFor(supply, invoice, change)]))
  return placedLines(invoice).flatMap((placed) => {
    const target = placed.supply === null ? null : (targets.get(placed.supply) ?? null)
    const { place, part } = placed
    const vat_rate = orStop(lineVat(reference, placed, specialRates))
    return amountsOf(reference, placed, target).map(({ kept, ...amount }): SimulatedLine => {
      return { place, part, ...amount, vat_rate, recomputed: kept === null, reason: kept }
    })
  })
}

/** What the change asks for on the site of one energy; null where its prices are kept. */
function targetFor(supply: EnergySupply, invoice: EnergyInvoice, change: BillChange): Target | null {
  if (change.prices !== 'regulated' && change.option === undefined && change.powerKva === undefined) return null
  if (invoice.kind?.value === 'avoir' || supply.consumption.some(isCredit))
    throw new NotSimulated('Un avoir ne se recalcule pas sous un autre contrat.')
  return supply.energy?.value === 'electricite' ? targetOf(supply, change) : null
}

function isCredit({ amount_ht: amount }: { amount_ht: Read<number> }): boolean {
  return amount !== null && amount.value < 0
}

function amountsOf(reference: ReferenceData, placed: PlacedLine, target: Target | null): DatedAmount[] {
  const days = daysOf(placed.line)
  if (target !== null && placed.part === 'subscription') return regulatedSubscription(reference, placed.line, target)
  if (target !== null && placed.part === 'consumption') return regulatedConsumption(reference, placed.line, target)
  const expected: LineAmount = orStop(expectedLine(reference, placed))
  const isCta = placed.part === 'tax' && placed.line.code?.value === 'cta'
  if (target === null || !isCta || target.powerKva === placed.supply.power_kva?.value) return [{ ...days, ...expected }]
  const amount = ctaAtPower(reference, { supply: placed.supply, line: placed.line, powerKva: target.powerKva })
  return [{ ...days, ...expected, amount_ht: amount, kept: null }]
}

function orStop<Value>(known: Known<Value>): Value {
  if ('reason' in known) throw new NotSimulated(known.reason)
  return known.value
}
