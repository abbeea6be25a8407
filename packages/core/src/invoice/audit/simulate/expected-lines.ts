import { roundToCent } from '../../../energy/cents.js'
import { electricityExciseChanges } from '../../../energy/electricity-excise.js'
import { gasExciseChanges } from '../../../energy/gas-excise.js'
import { splitPeriod } from '../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { BilledPeriod, EnergySupply, SubscriptionLine, TaxLine } from '../../energy-invoice.js'
import { billedPeriod } from '../billed-period.js'
import { monthCounts } from '../billed-months.js'
import { exciseOf } from '../market/contract-prices.js'
import { refusals } from '../market/refusals.js'
import { NotSimulated, type SimulatedLine } from './bill-simulation.js'
import { ctaCandidates } from './cta-candidates.js'

type Amount = Pick<SimulatedLine, 'amount_ht' | 'quantity_kwh' | 'unit_price_ht' | 'recomputed'>

/** The days of a line, as text. */
export function daysOf(line: BilledPeriod): { from: string | null; to: string | null } {
  return { from: line.from?.value ?? null, to: line.to?.value ?? null }
}

/** Quantity times unit price, credited where the bill prints a credit. */
export function expectedConsumption(quantity: number, price: number, printed = quantity * price): Amount {
  return {
    amount_ht: signedAs(printed, roundToCent(quantity * price)),
    quantity_kwh: quantity,
    unit_price_ht: price,
    recomputed: true,
  }
}

/** Monthly price times months, counted in the way that comes nearest to the bill. */
export function expectedSubscription(line: SubscriptionLine): Amount {
  const { unit_price_ht: price, amount_ht: billed } = line
  const period = billedPeriod(line)
  if (price === null || billed === null || period === null) throw new NotSimulated(refusals.prices_not_read)
  const amount = nearest(
    monthCounts(period).map((months) => signedAs(billed.value, roundToCent(price.value * months))),
    billed.value,
  )
  return {
    amount_ht: amount ?? billed.value,
    quantity_kwh: null,
    unit_price_ht: price.value,
    recomputed: amount !== null,
  }
}

/** CTA by the network tariffs that the site may have, excise duty by its table; other taxes as printed. */
export function expectedTax(reference: ReferenceData, supply: EnergySupply, line: TaxLine): Amount {
  const billed = line.amount_ht?.value ?? null
  if (billed === null) throw new NotSimulated(refusals.prices_not_read)
  const code = line.code?.value ?? null
  const isExcise = code === 'accise_electricite' || code === 'accise_gaz'
  const candidates =
    code === 'cta' ? expectedCta(reference, supply, line) : isExcise ? expectedExcise(reference, supply, line) : []
  const amount = nearest(
    candidates.map((candidate) => signedAs(billed, candidate)),
    billed,
  )
  return { amount_ht: amount ?? billed, quantity_kwh: null, unit_price_ht: null, recomputed: amount !== null }
}

/** The amounts of the network grids, and the printed base times the printed rate where its cents alone differ from one. */
function expectedCta(reference: ReferenceData, supply: EnergySupply, line: TaxLine): number[] {
  const candidates = ctaCandidates(reference, supply, billedPeriod(line) ?? billedPeriod(supply.period))
  const product =
    line.base_unit?.value === 'EUR' && line.rate_unit?.value === '%' && line.base !== null && line.rate !== null
      ? roundToCent((Math.abs(line.base.value) * line.rate.value) / 100)
      : null
  // The base is printed to the cent: the product of the rounded figures may round the other way.
  const isRounding = candidates.some((candidate) => product !== null && Math.abs(candidate - product) < 0.011)
  return product !== null && isRounding ? [...candidates, product] : candidates
}

/** kWh of the line times the rate of its days; across a change of rate, times the printed one. */
function expectedExcise(reference: ReferenceData, supply: EnergySupply, line: TaxLine): number[] {
  const kilowattHours = line.base_unit?.value === 'EUR' ? null : (line.base?.value ?? null)
  const period = billedPeriod(line) ?? billedPeriod(supply.period)
  if (kilowattHours === null || period === null) return []
  const changes = supply.energy?.value === 'gaz' ? gasExciseChanges(reference) : electricityExciseChanges(reference)
  const isOneRate = splitPeriod(period, changes).length === 1
  const legal = exciseOf(reference, supply, period.from)?.eurPerKwh ?? null
  const printed = line.rate_unit?.value === 'EUR/MWh' && line.rate !== null ? line.rate.value / 1000 : null
  const rate = isOneRate ? legal : printed
  return rate === null ? [] : [roundToCent(kilowattHours * rate)]
}

/** The candidate that lies nearest to a printed amount. */
export function nearest(candidates: readonly number[], printed: number): number | null {
  const [first, ...others] = candidates
  if (first === undefined) return null
  return others.reduce((best, other) => (Math.abs(other - printed) < Math.abs(best - printed) ? other : best), first)
}

/** Credits print their sign on the amount, on the quantity or on both: the amount decides. */
function signedAs(printed: number, amount: number): number {
  return printed < 0 ? -Math.abs(amount) : Math.abs(amount)
}
