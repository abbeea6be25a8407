import { bundledReferenceData } from '../../../energy/bundled-reference-data.js'
import { roundToCent, sumOfAmounts } from '../../../energy/cents.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import { reducedVatEnd, vatRate } from '../../../energy/vat-rate.js'
import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import type { BilledPeriod, EnergyInvoice, EnergySupply, Read } from '../../energy-invoice.js'
import { refusals } from '../market/refusals.js'
import { siteTerritory } from '../site-territory.js'
import { NotSimulated, type BillChange, type BillSimulation, type SimulatedLine } from './bill-simulation.js'
import { daysOf, expectedConsumption, expectedSubscription, expectedTax } from './expected-lines.js'
import { ctaAtPower, regulatedConsumption, regulatedSubscription, targetOf, type Target } from './regulated-lines.js'

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

function checkChange({ powerKva, offPeakShare }: BillChange): void {
  if (powerKva !== undefined && !(powerKva > 0 && powerKva <= 36))
    throw new InvalidOptionError({
      option: 'powerKva',
      expected: 'une puissance de 3 à 36 kVA',
      received: String(powerKva),
    })
  if (offPeakShare !== undefined && !(offPeakShare >= 0 && offPeakShare <= 1))
    throw new InvalidOptionError({
      option: 'offPeakShare',
      expected: 'un nombre entre 0 et 1',
      received: String(offPeakShare),
    })
}

function linesOf(reference: ReferenceData, invoice: EnergyInvoice, change: BillChange): SimulatedLine[] {
  const isRegulated = change.prices === 'regulated' || change.option !== undefined || change.powerKva !== undefined
  const specialRates = siteTerritory(invoice)?.specialRates === true
  const supplies = invoice.energies.flatMap((supply, index) => {
    const vat = (line: BilledPeriod & { vat_rate: Read<number> }, component: 'abonnement' | 'consommation'): number =>
      vatOf(reference, { supply, line, component, specialRates })
    if (isRegulated && (invoice.kind?.value === 'avoir' || supply.consumption.some(isCredit)))
      throw new NotSimulated('Un avoir ne se recalcule pas sous un autre contrat.')
    const target = isRegulated && supply.energy?.value === 'electricite' ? targetOf(supply, change) : null
    return supplyLines(reference, { supply, place: `energies.${index}`, target, vat })
  })
  if (supplies.length === 0) throw new NotSimulated(refusals.not_read)
  const services = invoice.services.map((line, index): SimulatedLine => {
    if (line.amount_ht === null || line.vat_rate === null) throw new NotSimulated(refusals.prices_not_read)
    const amounts = { amount_ht: line.amount_ht.value, quantity_kwh: null, unit_price_ht: null, recomputed: false }
    return { place: `services.${index}`, part: 'service', ...daysOf(line), ...amounts, vat_rate: line.vat_rate.value }
  })
  return [...supplies, ...services]
}

function isCredit({ amount_ht: amount }: { amount_ht: Read<number> }): boolean {
  return amount !== null && amount.value < 0
}

interface SupplyRead {
  supply: EnergySupply
  place: string
  /** Null where the prices of the bill are kept. */
  target: Target | null
  vat: (line: BilledPeriod & { vat_rate: Read<number> }, component: 'abonnement' | 'consommation') => number
}

function supplyLines(reference: ReferenceData, { supply, place, target, vat }: SupplyRead): SimulatedLine[] {
  const subscription = supply.subscription.flatMap((line, index) => {
    const lines =
      target === null
        ? [{ ...daysOf(line), ...expectedSubscription(line) }]
        : regulatedSubscription(reference, line, target)
    const named = {
      place: `${place}.subscription.${index}`,
      part: 'subscription',
      vat_rate: vat(line, 'abonnement'),
    } as const
    return lines.map((computed) => ({ ...named, ...computed }))
  })
  const consumption = supply.consumption.flatMap((line, index) => {
    const { quantity_kwh: quantity, unit_price_ht: price } = line
    if (quantity === null || price === null) throw new NotSimulated(refusals.prices_not_read)
    const lines =
      target === null
        ? [{ ...daysOf(line), ...expectedConsumption(quantity.value, price.value, line.amount_ht?.value) }]
        : regulatedConsumption(reference, line, target)
    const named = {
      place: `${place}.consumption.${index}`,
      part: 'consumption',
      vat_rate: vat(line, 'consommation'),
    } as const
    return lines.map((computed) => ({ ...named, ...computed }))
  })
  const taxes = supply.taxes.map((line, index): SimulatedLine => {
    const isCta = line.code?.value === 'cta'
    const expected = expectedTax(reference, supply, line)
    const changed = isCta && target !== null && target.powerKva !== supply.power_kva?.value
    const amounts = changed
      ? { ...expected, amount_ht: ctaAtPower(reference, { supply, line, powerKva: target.powerKva }), recomputed: true }
      : expected
    const vat_rate = vat(line, isCta ? 'abonnement' : 'consommation')
    return { place: `${place}.taxes.${index}`, part: 'tax', ...daysOf(line), ...amounts, vat_rate }
  })
  return [...subscription, ...consumption, ...taxes]
}

/** The legal rate of the days of a line; the printed one where they lie on both sides of a change, or rates are special. */
function vatOf(
  reference: ReferenceData,
  read: {
    supply: EnergySupply
    line: BilledPeriod & { vat_rate: Read<number> }
    component: 'abonnement' | 'consommation'
    specialRates: boolean
  },
): number {
  const { supply, line, component, specialRates } = read
  const { from, to } = daysOf(line)
  const isOneSide = from !== null && to !== null && (to <= reducedVatEnd || from > reducedVatEnd)
  const powerKva = supply.power_kva?.value ?? null
  const legal =
    isOneSide && !specialRates && supply.energy !== null
      ? (vatRate(reference, { component, energy: supply.energy.value, powerKva, date: from })?.ratePercent ?? null)
      : null
  const rate = legal ?? line.vat_rate?.value ?? null
  if (rate === null) throw new NotSimulated(refusals.prices_not_read)
  return rate
}

function totalsOf(lines: readonly SimulatedLine[]): { ht: number; vat: number; ttc: number } {
  const rates = [...new Set(lines.map((line) => line.vat_rate))]
  const ht = sumOfAmounts(lines.map((line) => line.amount_ht))
  const vat = sumOfAmounts(
    rates.map((rate) => {
      const base = sumOfAmounts(lines.filter((line) => line.vat_rate === rate).map((line) => line.amount_ht))
      return roundToCent((base * rate) / 100)
    }),
  )
  return { ht, vat, ttc: sumOfAmounts([ht, vat]) }
}
