import type { EnergyInvoice, EnergySupply } from '../energy-invoice.js'

/** One energy of an earlier bill. */
export interface EarlierSupply {
  readonly invoice: EnergyInvoice
  readonly supply: EnergySupply
}

/** Why a rule over several bills stays silent without the others. */
export const noEarlierBill = 'Aucune facture antérieure n’est donnée pour ce point de livraison.'

/** What earlier bills say of the same delivery point, oldest first; nothing when the delivery point was not read. */
export function earlierSupplies(supply: EnergySupply, earlier: readonly EnergyInvoice[]): EarlierSupply[] {
  const point = supply.delivery_point?.value
  if (point === undefined) return []
  return earlier.flatMap((invoice) =>
    invoice.energies
      .filter((other) => other.delivery_point?.value === point && other.energy?.value === supply.energy?.value)
      .map((other) => ({ invoice, supply: other })),
  )
}
