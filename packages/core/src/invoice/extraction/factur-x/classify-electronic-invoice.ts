import { fold } from '../../../layout/fold.js'
import type { ElectronicInvoice } from '../../../reading/e-invoice/electronic-invoice.js'
import type { EnergyKind } from '../../energy-invoice.js'
import type { EnergyClassification } from '../classify-energy.js'
import { isEnergyUnit, type ElectronicCharge } from './electronic-charge.js'
import { electronicDeliveryPoint } from './electronic-delivery-point.js'
import { knownSupplierOf } from './electronic-supplier.js'

/**
 * Tells a bill of electricity or gas by what it charges: kWh with their amount, and at least two of a tax on energy, a
 * subscription, a delivery point and a seller of energy. A charging station or a landlord bills kWh as well.
 */
export function classifyElectronicInvoice(
  invoice: ElectronicInvoice,
  charges: readonly ElectronicCharge[],
): EnergyClassification {
  const counted = charges.filter(
    (charge) => charge.category === 'consumption' && isEnergyUnit(charge.unit) && charge.amount !== null,
  )
  const known = knownSupplierOf(invoice.seller)
  const points = (['electricite', 'gaz'] as const).filter(
    (energy) => electronicDeliveryPoint(invoice, energy, charges, true) !== null,
  )
  const general = electronicDeliveryPoint(invoice, 'electricite', charges, false)
  const signs = [
    charges.some((charge) => charge.category === 'tax'),
    charges.some((charge) => charge.category === 'subscription'),
    points.length > 0 || general !== null,
    known !== null,
  ]
  const isBill = counted.length > 0 && signs.filter(Boolean).length >= 2
  const named = new Set([...charges.flatMap((charge) => charge.energy ?? []), ...points])
  const kinds = named.size > 0 ? named : new Set(energiesOfWords(invoice, known?.supplier.energies ?? []))
  const [only] = kinds
  if (only === undefined) return { type: null, confidence: 0, isBill }
  return { type: kinds.size > 1 ? 'dual' : only, confidence: 0.99, isBill }
}

/** The energy that notes or the seller's name and trade leave as the only one. */
function energiesOfWords({ notes, seller }: ElectronicInvoice, sold: readonly string[]): readonly EnergyKind[] {
  const words = fold([seller.name, seller.tradingName, ...notes].map((term) => term?.value ?? '').join(' '))
  const told = (['electricite', 'gaz'] as const).filter((energy) =>
    (energy === 'gaz' ? /\bgaz\b/ : /electricite/).test(words),
  )
  if (told.length === 1) return told
  const offered = (['electricite', 'gaz'] as const).filter((energy) => sold.includes(energy))
  return offered.length === 1 ? offered : []
}
