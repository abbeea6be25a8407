import type { EnergySupply } from '../../energy-invoice.js'
import { sumOf } from '../bill-lines.js'
import { exciseLines } from '../excise-lines.js'

/** VAT on kWh and excise duty (CGI, art. 278). */
const ENERGY_VAT = 1.2

/** A figure, or the French reason why there is none. */
export type Known<Value> = { readonly value: Value } | { readonly reason: string }

/** Price of a kWh as billed, EUR including excise duty and VAT, without subscription, services and discounts. */
export function billedEnergyPrice(supply: EnergySupply): Known<number> {
  const quantity = sumOf(supply.consumption.map((line) => line.quantity_kwh))
  const energy = sumOf(supply.consumption.map((line) => line.amount_ht))
  const excise = sumOf(exciseLines(supply).map((line) => line.amount_ht))
  if (quantity === null || energy === null) return { reason: 'Les lignes de consommation n’ont pas toutes été lues.' }
  if (quantity <= 0) return { reason: 'La facture ne compte pas de consommation.' }
  // Without the excise lines nobody can tell whether the price includes the duty.
  if (excise === null) return { reason: 'Les lignes d’accise n’ont pas été lues.' }
  return { value: ((energy + excise) * ENERGY_VAT) / quantity }
}
