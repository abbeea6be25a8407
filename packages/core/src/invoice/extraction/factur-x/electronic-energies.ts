import type { ElectronicInvoice } from '../../../reading/e-invoice/electronic-invoice.js'
import type { EnergyKind, EnergySupply, EnergyType } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { periodOfLines } from '../fields/billed-period.js'
import { readTariffOption } from '../fields/read-contract-terms.js'
import { derivedField } from '../values/evidence.js'
import { attributeField, numberIn } from './attribute-fields.js'
import type { ElectronicCharge } from './electronic-charge.js'
import { electronicDeliveryPoint } from './electronic-delivery-point.js'
import { consumptionOf, subscriptionOf, taxesOf } from './electronic-lines.js'
import { toldField } from './told-field.js'

/** One supply per energy, electricity first. A line that names no energy belongs to the one named above it. */
export function electronicEnergies(
  invoice: ElectronicInvoice,
  charges: readonly ElectronicCharge[],
  type: Field<EnergyType>,
): readonly EnergySupply[] {
  const kinds: readonly EnergyKind[] = type.value === 'dual' ? ['electricite', 'gaz'] : [type.value]
  const isDual = kinds.length > 1
  let above: EnergyKind | null = null
  const placed = charges.map((charge) => {
    above = charge.energy ?? above
    return { charge, energy: above }
  })
  return kinds.map((energy) => {
    const own = placed.filter((one) => !isDual || one.energy === energy).map(({ charge }) => charge)
    return supplyOf(invoice, energy, own, { isDual, type })
  })
}

function supplyOf(
  invoice: ElectronicInvoice,
  energy: EnergyKind,
  own: readonly ElectronicCharge[],
  { isDual, type }: { isDual: boolean; type: Field<EnergyType> },
): EnergySupply {
  const consumption = consumptionOf(own, energy)
  const quantities = consumption.flatMap((line) => line.quantity_kwh ?? [])
  const isWhole = quantities.length > 0 && quantities.length === consumption.length
  const lines = periodOfLines(consumption)
  const isGas = energy === 'gaz'
  return {
    energy: { ...type, value: energy },
    delivery_point: electronicDeliveryPoint(invoice, energy, own, isDual),
    power_kva: isGas ? null : attributeField(own, /puissance/, numberIn(/^kva/)),
    tariff_option: isGas ? null : readTariffOption([], consumption),
    network_tariff: null,
    meter: {
      serial: attributeField(own, /compteur|matricule/, (value) => (/\d{4}/.test(value) ? value : null)),
      communicating: null,
    },
    period: lines.from === null ? periodOf(invoice) : lines,
    readings: [],
    consumption,
    total_kwh: isWhole
      ? derivedField(
          quantities.reduce((sum, quantity) => Number((sum + quantity.value).toPrecision(12)), 0),
          0.99,
          quantities,
        )
      : null,
    volume_m3: isGas ? attributeField(own, /volume/, numberIn(/^m[3³]/)) : null,
    conversion_coefficient: isGas ? attributeField(own, /coefficient/, numberIn(/^kwh/)) : null,
    annual_reference_kwh: null,
    subscription: subscriptionOf(own),
    network_share_ht: null,
    taxes: taxesOf(own, energy),
    history: [],
    total_ht: null,
    total_ttc: null,
  }
}

function periodOf({ period }: ElectronicInvoice): EnergySupply['period'] {
  return { from: toldField(period.from), to: toldField(period.to) }
}
