import { formatDate, formatQuantity } from '../../../pdf/french-format.js'
import type { OfferComparison } from '../../audit/audit-result.js'
import { energyNames } from '../french-terms.js'
import type { IdentifyingText } from '../view-text.js'

/** One offer of the integrator beside the contract of the bill. */
export interface OfferRow {
  readonly name: IdentifyingText
  readonly energy: string
  /** EUR TTC of a year at equal consumption, beside the contract of the bill. */
  readonly difference: string
  readonly note: string
  /** Conditions and source as the integrator gave them; they may name anyone. */
  readonly details: IdentifyingText | null
}

/** The offers compared. */
export interface OffersView {
  readonly heading: string
  readonly sentence: string
  readonly headers: readonly string[]
  readonly rows: readonly OfferRow[]
}

/** Words the comparison with the offers given; null without any. */
export function composeOffers(offers: readonly OfferComparison[]): OffersView | null {
  if (offers.length === 0) return null
  return {
    heading: 'Offres comparées',
    sentence:
      'Coût d’une année à consommation égale, toutes taxes comprises, à côté du contrat de la facture. Les offres sont celles du commanditaire de ce rapport ; elles ne couvrent pas tout le marché.',
    headers: ['Offre', 'Énergie', 'Écart par an', 'À savoir'],
    rows: offers.map((offer, index) => offerRow(offer, index + 1)),
  }
}

function offerRow(offer: OfferComparison, number: number): OfferRow {
  const { low_eur_year: low, high_eur_year: high, date, source, conditions } = offer
  const dated = `prix au ${formatDate(date)}`
  return {
    name: { text: `${offer.offer}, ${offer.supplier}`, publicText: `Offre comparée n°\u00a0${String(number)}` },
    energy: energyNames[offer.energy],
    difference: low === null || high === null ? '–' : rangeInWords(low, high),
    note: [offer.variable_price ? 'Prix variable.' : 'Prix fixe.', offer.reason ?? ''].filter(Boolean).join(' '),
    details: {
      text: [`${offer.offer} : ${dated}, d’après ${source}.`, ...conditions].join(' '),
      publicText: `Offre comparée n°\u00a0${String(number)} : ${dated}.`,
    },
  }
}

/** A saving is positive in the audit; here the reader sees what is paid less, or more. */
function rangeInWords(low: number, high: number): string {
  const [least, most] = [euros(low), euros(high)]
  if (low >= 0) return least === most ? `${least} de moins` : `${least} à ${most} de moins`
  if (high <= 0) return least === most ? `${most} de plus` : `${most} à ${least} de plus`
  return `${least} de plus à ${most} de moins`
}

function euros(amount: number): string {
  const decimals = Number.isInteger(amount) ? 0 : 2
  return formatQuantity(Math.abs(amount), '€', { least: decimals, most: decimals })
}
