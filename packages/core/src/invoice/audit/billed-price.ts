import type { Band, EnergySupply } from '../energy-invoice.js'
import { range } from './rules/rule.js'

/** VAT on kWh and excise duty (CGI, art. 278). */
const ENERGY_VAT = 1.2

/**
 * Cost including tax of a range of kWh at the prices of the bill: without the excise duty at the low end, with it at the
 * high end. Null when no price was read.
 */
export function costOfKilowattHours(
  supply: EnergySupply,
  kilowattHours: readonly [number, number],
  band?: Band,
): readonly [number, number] | null {
  const prices = supply.consumption
    .filter((line) => band === undefined || line.band?.value === band)
    .flatMap((line) => (line.unit_price_ht === null ? [] : [line.unit_price_ht.value]))
  if (prices.length === 0) return null
  const rates = supply.taxes
    .filter((line) => line.code?.value.startsWith('accise') === true && line.rate_unit?.value === 'EUR/MWh')
    .flatMap((line) => (line.rate === null ? [] : [line.rate.value / 1000]))
  const cheapest = Math.min(...prices) * ENERGY_VAT
  const dearest = (Math.max(...prices) + Math.max(0, ...rates)) * ENERGY_VAT
  const costs = kilowattHours.flatMap((quantity) => [quantity * cheapest, quantity * dearest])
  return range(Math.min(...costs), Math.max(...costs))
}
