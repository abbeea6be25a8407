import type { ReferenceData } from '../../../energy/reference-data.js'
import type { Band, EnergySupply } from '../../energy-invoice.js'
import type { Known } from '../market/billed-energy-price.js'
import { exciseOf, VAT, type ContractPrices } from '../market/contract-prices.js'
import { refusals } from '../market/refusals.js'
import { yearlyCta } from '../market/yearly-fixed-part.js'
import type { Offer } from './offer.js'

const perKwh = { 'EUR/kWh': 1, 'cEUR/kWh': 1 / 100, 'EUR/MWh': 1 / 1000 } as const
const perYear = { 'EUR/month': 12, 'EUR/year': 1 } as const

/**
 * What an offer costs on the site of a bill on a day, all taxes included: prices before tax take the excise duty of the
 * day, a subscription before tax the CTA of the bill, which is the same with every supplier.
 */
export function offerContract(
  reference: ReferenceData,
  offer: Offer,
  { supply, today }: { supply: EnergySupply; today: string },
): Known<ContractPrices> {
  const excise = exciseOf(reference, supply, today)
  if (excise === null) return { reason: refusals.taxes_out_of_date }
  const includesTaxes = offer.subscription.tax === 'ttc' || offer.prices.some(({ tax }) => tax === 'ttc')
  if (includesTaxes && offer.date < excise.from) return { reason: refusals.offer_before_taxes }
  const power = supply.power_kva?.value ?? null
  if (offer.power_kva !== null && offer.power_kva !== power)
    return { reason: power === null ? refusals.power_not_read : refusals.offer_other_power }
  const cta = yearlyCta(supply)
  if (offer.subscription.tax === 'ht' && cta === null) return { reason: refusals.prices_not_read }
  const subscription = offer.subscription.value * perYear[offer.subscription.unit]
  const fixedEurPerYear = offer.subscription.tax === 'ttc' ? subscription : (subscription + (cta ?? 0)) * VAT
  const kwhTtc: Partial<Record<Band, number>> = {}
  for (const { band, value, unit, tax } of offer.prices) {
    const price = value * perKwh[unit]
    kwhTtc[band] = tax === 'ttc' ? price : (price + excise.eurPerKwh) * VAT
  }
  return { value: { label: offer.name, fixedEurPerYear, kwhTtc } }
}
