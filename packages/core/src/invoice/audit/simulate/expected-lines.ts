import { roundToCent } from '../../../energy/cents.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { BilledPeriod, ConsumptionLine, ServiceLine, SubscriptionLine } from '../../energy-invoice.js'
import { monthCounts } from '../billed-months.js'
import { billedPeriod } from '../billed-period.js'
import type { Known } from '../market/billed-energy-price.js'
import { refusals } from '../market/refusals.js'
import { expectedTax } from './expected-taxes.js'
import { nearest, printedAmount, signedAs, type LineAmount } from './line-amounts.js'
import type { PlacedLine } from './placed-lines.js'

/** What a line comes to by its own figures, the legal rates and the network grids; or why nobody can tell. */
export function expectedLine(reference: ReferenceData, placed: PlacedLine): Known<LineAmount> {
  if (placed.part === 'subscription') return expectedSubscription(placed.line)
  if (placed.part === 'consumption') return consumption(placed.line)
  return placed.part === 'tax' ? expectedTax(reference, placed.supply, placed.line) : service(placed.line)
}

/** The days of a line, as text. */
export function daysOf(line: BilledPeriod): { from: string | null; to: string | null } {
  return { from: line.from?.value ?? null, to: line.to?.value ?? null }
}

/** Quantity times unit price, credited where the bill prints a credit. */
export function expectedConsumption(quantity: number, price: number, printed = quantity * price): LineAmount {
  return {
    amount_ht: signedAs(printed, roundToCent(quantity * price)),
    quantity_kwh: quantity,
    unit_price_ht: price,
    kept: null,
  }
}

function consumption({ quantity_kwh: quantity, unit_price_ht: price, amount_ht: amount }: ConsumptionLine) {
  return quantity === null || price === null
    ? { reason: refusals.prices_not_read }
    : { value: expectedConsumption(quantity.value, price.value, amount?.value) }
}

/** Monthly price times months, counted in the way that comes nearest to the bill. A free month is an offer: it stands. */
export function expectedSubscription(line: SubscriptionLine): Known<LineAmount> {
  const { unit_price_ht: price, amount_ht: billed } = line
  const period = billedPeriod(line)
  if (price === null || billed === null || period === null) return { reason: refusals.prices_not_read }
  if (billed.value === 0) return { value: { ...printedAmount(0, 'free_subscription'), unit_price_ht: price.value } }
  const amount = nearest(
    monthCounts(period).map((months) => signedAs(billed.value, roundToCent(price.value * months))),
    billed.value,
  )
  return amount === null
    ? { reason: refusals.prices_not_read }
    : { value: { amount_ht: amount, quantity_kwh: null, unit_price_ht: price.value, kept: null } }
}

function service({ amount_ht: amount }: ServiceLine): Known<LineAmount> {
  return amount === null ? { reason: refusals.prices_not_read } : { value: printedAmount(amount.value, 'service') }
}
