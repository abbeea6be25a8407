import { ctaRate } from '../../../energy/cta-rate.js'
import { electricityExcise, electricityExciseClass } from '../../../energy/electricity-excise.js'
import { gasExcise } from '../../../energy/gas-excise.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { Band, ConsumptionLine, EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import { spanOf } from '../billed-period.js'
import type { Known } from './billed-energy-price.js'
import { refusals } from './refusals.js'
import { yearlyFixedPart } from './yearly-fixed-part.js'

/** VAT on every part of a bill since August 2025. */
export const VAT = 1.2

/** What a contract costs: a subscription with its CTA, and kWh by band with their excise duty, all including VAT. */
export interface ContractPrices {
  readonly label: string
  /** EUR per year. */
  readonly fixedEurPerYear: number
  /** EUR per kWh by band. */
  readonly kwhTtc: Readonly<Partial<Record<Band, number>>>
}

/** Excise duty of a day, EUR per kWh before VAT; null where the table does not reach the day, or the power is not known. */
export function exciseOf(
  reference: ReferenceData,
  supply: EnergySupply,
  date: string,
): { eurPerKwh: number; from: string } | null {
  const power = supply.power_kva?.value ?? null
  const isGas = supply.energy?.value === 'gaz'
  if (!isGas && power === null) return null
  const found =
    isGas || power === null
      ? gasExcise(reference, { date })
      : electricityExcise(reference, { powerClass: electricityExciseClass(power), date })
  return found === null || found.stale ? null : { eurPerKwh: found.row.eurPerMwh / 1000, from: found.row.from }
}

/** The prices of the bill with the taxes of a day, without discounts and services; or why they are not known. */
export function billedContract(read: {
  reference: ReferenceData
  supply: EnergySupply
  today: string
}): Known<ContractPrices> {
  const { reference, supply, today } = read
  const excise = exciseOf(reference, supply, today)
  if (excise === null) return { reason: refusals.taxes_out_of_date }
  const fixedEurPerYear = yearlyFixedPart(supply)
  const kwhTtc: Partial<Record<Band, number>> = {}
  for (const line of supply.consumption) {
    const price = priceOf(line)
    if (line.band === null || price === null) return { reason: refusals.prices_not_read }
    kwhTtc[line.band.value] = (price + excise.eurPerKwh) * VAT
  }
  if (fixedEurPerYear === null || supply.consumption.length === 0) return { reason: refusals.prices_not_read }
  return { value: { label: 'contrat de la facture', fixedEurPerYear, kwhTtc } }
}

/** EUR per kWh before tax: what was paid for the kWh of a line, or its printed price where it counts none. */
function priceOf({
  amount_ht: amount,
  quantity_kwh: quantity,
  unit_price_ht: printed,
}: ConsumptionLine): number | null {
  return amount !== null && quantity !== null && quantity.value > 0
    ? amount.value / quantity.value
    : (printed?.value ?? null)
}

/**
 * True when the prices of the bill still hold on a day: all its kWh were consumed since the last change of tariffs, or the
 * contract fixes them until later and the CTA has not changed since.
 */
export function pricesStillHold(read: {
  reference: ReferenceData
  supply: EnergySupply
  invoice: EnergyInvoice
  today: string
  since: string
}): boolean {
  const { reference, supply, invoice, today, since } = read
  const consumed = spanOf(supply.consumption)
  if (consumed === null) return false
  if (consumed.from >= since) return true
  const { price_type: type, end_date: end } = invoice.offer
  const energy = supply.energy?.value ?? 'electricite'
  const cta = ctaRate(reference, { energy, network: 'distribution', date: today })
  return type?.value === 'fixe' && (end?.value ?? '') >= today && cta !== null && consumed.from >= cta.row.from
}
