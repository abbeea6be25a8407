import type { EnergyInvoice, Read } from '../../energy-invoice.js'

/** Every line of a bill that has an amount before tax. */
export function chargesOf({ energies, services }: EnergyInvoice): readonly { amount_ht: Read<number> }[] {
  return [
    ...energies.flatMap(({ consumption, subscription, taxes }) => [...consumption, ...subscription, ...taxes]),
    ...services,
  ]
}

/** The amounts of the lines that have one. */
export function amountsOfLines(invoice: EnergyInvoice): number[] {
  return chargesOf(invoice).flatMap(({ amount_ht: amount }) => (amount === null ? [] : [amount.value]))
}
