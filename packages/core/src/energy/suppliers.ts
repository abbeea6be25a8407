import operatorData from './data/network-operators.json' with { type: 'json' }
import supplierData from './data/suppliers.json' with { type: 'json' }
import type { NetworkOperator, Supplier } from './supplier.js'

/**
 * Every known supplier with its names, brands, offers and domains. Sources and date: `data/suppliers.json`.
 *
 * @example
 * ```ts
 * const regulated = suppliers().filter((supplier) => supplier.sellsRegulatedElectricity)
 * ```
 */
export function suppliers(): readonly Supplier[] {
  return supplierData.suppliers as readonly Supplier[]
}

/** Names of the regulated tariff: sold by EDF and the local companies alike, so they identify none of them for sure. */
export function regulatedOfferNames(): readonly string[] {
  return supplierData.regulatedOfferNames
}

/** Grid operators and public institutions that bills of every supplier name, and that stay readable in an anonymous report. */
export function networkOperators(): readonly NetworkOperator[] {
  return operatorData.networkOperators as readonly NetworkOperator[]
}
