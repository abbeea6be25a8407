import type { ReferenceData } from '../../../energy/reference-data.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import type { MarketPosition, OfferComparison, YearlyConsumption } from '../audit-result.js'
import type { Known } from '../market/billed-energy-price.js'
import { compareContracts, type YearlyDifference } from '../market/compare-contracts.js'
import { billedContract, exciseOf, pricesStillHold } from '../market/contract-prices.js'
import { refusals } from '../market/refusals.js'
import { savingRefusal } from '../market/savings.js'
import { comparisonRefusal, isOld } from '../market/supply-saving.js'
import type { Offer } from './offer.js'
import { offerContract } from './offer-contract.js'

interface Read {
  readonly reference: ReferenceData
  readonly invoice: EnergyInvoice
  readonly positions: readonly MarketPosition[]
  /** One per energy of the bill. */
  readonly years: readonly Known<YearlyConsumption>[]
  readonly today: string
}

/** Each offer beside the contract of the bill, at equal consumption over a year; the one that saves most for sure first. */
export function compareOffers(offers: readonly Offer[], read: Read): OfferComparison[] {
  return offers
    .map((offer) => comparisonOf(offer, read))
    .sort((one, other) => (other.low_eur_year ?? -Infinity) - (one.low_eur_year ?? -Infinity))
}

function comparisonOf(offer: Offer, read: Read): OfferComparison {
  const { name, supplier, energy, source, date, conditions } = offer
  const found = difference(offer, read)
  const refusal = 'reason' in found ? found.reason : savingRefusal(found.value.difference, found.value.year)
  const reason = refusal === refusals.not_above_reference ? refusals.offer_not_cheaper : refusal
  const ends = 'value' in found && reason !== refusals.gap_to_review ? found.value.difference : null
  return {
    offer: name,
    supplier,
    energy,
    source,
    date,
    conditions: [
      ...(offer.price_type === 'fixe' ? [] : ['Prix variable : il peut monter après la souscription.']),
      ...conditions,
    ],
    variable_price: offer.price_type !== 'fixe',
    low_eur_year: ends === null ? null : Math.floor(ends.low / 10) * 10,
    high_eur_year: ends === null ? null : Math.ceil(ends.high / 10) * 10,
    // A price that moves supports a comparison at the prices of its day, never a saving over the year to come.
    claimable: reason === null && offer.price_type === 'fixe',
    reason: reason ?? (offer.price_type === 'fixe' ? null : refusals.offer_variable),
  }
}

function difference(offer: Offer, read: Read): Known<{ difference: YearlyDifference; year: YearlyConsumption }> {
  const { reference, invoice, positions, years, today } = read
  const place = invoice.energies.findIndex((supply) => supply.energy?.value === offer.energy)
  const [supply, year] = [invoice.energies[place], years[place]]
  if (supply === undefined || year === undefined) return { reason: refusals.offer_other_energy }
  if (offer.date > today) return { reason: refusals.offer_not_yet_open }
  if (offer.valid_until !== null && offer.valid_until < today) return { reason: refusals.offer_closed }
  const position = positions.find(({ energy }) => energy === offer.energy) ?? null
  const refusal = comparisonRefusal(supply, invoice, position)
  if (refusal !== null) return { reason: refusal }
  if (offer.energy === 'electricite' && supply.power_kva === null) return { reason: refusals.power_not_read }
  const since = exciseOf(reference, supply, today)?.from
  if (since === undefined) return { reason: refusals.taxes_out_of_date }
  if (!pricesStillHold({ reference, supply, invoice, today, since })) return { reason: refusals.prices_out_of_date }
  if ('reason' in year) return year
  if (isOld(year.value, today)) return { reason: refusals.old_consumption }
  const billed = billedContract({ reference, supply, today })
  if ('reason' in billed) return billed
  const contract = offerContract(reference, offer, { supply, today })
  if ('reason' in contract) return contract
  const compared = compareContracts(billed.value, contract.value, year.value)
  return 'reason' in compared ? compared : { value: { difference: compared.value, year: year.value } }
}
