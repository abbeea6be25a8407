import type { BilledPeriod, ConsumptionLine, EnergyInvoice, EnergySupply, TaxLine } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { daysOf, daysPerMonth } from '../tables/row-arithmetic.js'
import { derivedField } from '../values/evidence.js'

const confidence = 0.8

/**
 * Lines without days of their own are of the billed period, where the bill names one: a band that has one line only, the
 * excise on all that was consumed, and what is priced by the month and comes to the amount for the months of the period.
 */
export function completePeriods(invoice: EnergyInvoice): EnergyInvoice {
  return { ...invoice, energies: invoice.energies.map(withPeriods) }
}

function withPeriods(supply: EnergySupply): EnergySupply {
  const { from, to } = supply.period
  if (from === null || to === null) return supply
  const billed: BilledPeriod = {
    from: derivedField(from.value, confidence, [from]),
    to: derivedField(to.value, confidence, [to]),
  }
  const dated = <T extends BilledPeriod>(line: T): T => ({ ...line, ...billed })
  const consumption = supply.consumption.map((line) =>
    isUndated(line) && isOnlyOfBand(line, supply.consumption) ? dated(line) : line,
  )
  const isWhole = consumption.length > 0 && consumption.every((line) => !isUndated(line))
  const months = daysOf({ from: from.value, to: to.value }) / daysPerMonth
  const subscription = supply.subscription.map((line, _index, { length }) =>
    isUndated(line) && length === 1 && isFor(months, line.unit_price_ht, line.amount_ht) ? dated(line) : line,
  )
  const fixed = subscription[0]
  const taxes = supply.taxes.map((line) => {
    if (!isUndated(line) || supply.taxes.some((other) => other !== line && isSameTax(other, line))) return line
    if (line.code?.value === 'cta') {
      return subscription.length === 1 && fixed !== undefined ? { ...line, from: fixed.from, to: fixed.to } : line
    }
    return isWhole && line.base?.value === supply.total_kwh?.value ? dated(line) : line
  })
  return { ...supply, consumption, subscription, taxes }
}

function isUndated({ from, to }: BilledPeriod): boolean {
  return from === null && to === null
}

function isOnlyOfBand(line: ConsumptionLine, lines: readonly ConsumptionLine[]): boolean {
  return lines.every((other) => other === line || other.band?.value !== line.band?.value)
}

function isSameTax(one: TaxLine, other: TaxLine): boolean {
  return one.code?.value === other.code?.value
}

/** Prorating by days, by twelfths or by whole months differs by some days in the length of a month. */
function isFor(months: number, price: Field<number> | null, amount: Field<number> | null): boolean {
  if (price === null || amount === null || price.value === 0) return false
  return Math.abs(amount.value / price.value - months) <= 0.04 * months + 0.06
}
