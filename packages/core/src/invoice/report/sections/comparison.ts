import { roundToCent } from '../../../energy/cents.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import { regulatedOptions } from '../../../energy/reference-rows.js'
import { formatEuro } from '../../../pdf/french-format.js'
import type { InvoiceAudit } from '../../audit/audit-result.js'
import { simulateBill } from '../../audit/simulate/simulate-bill.js'
import { trustedInvoice } from '../../audit/trusted-invoice.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { tariffOptions } from '../french-terms.js'
import { doubtfulBelow, valueOf } from '../read-values.js'
import { composeOffers, type OffersView } from './offers.js'

/** The bill under one contract. */
export interface OptionRow {
  readonly label: string
  /** EUR TTC for the days of the bill; empty where it cannot be computed. */
  readonly amount: string
  /** Beside the bill as it should be. */
  readonly difference: string
  /** Why there is no amount; empty otherwise. */
  readonly note: string
  readonly isOwn: boolean
}

/** The bill under the regulated options, and the offers of the integrator. */
export interface ComparisonView {
  readonly title: string
  readonly optionsHeading: string
  /** What the table shows, or why there is none. */
  readonly sentence: string
  readonly headers: readonly string[]
  /** Empty where nothing can be compared honestly. */
  readonly rows: readonly OptionRow[]
  readonly caution: string | null
  readonly offers: OffersView | null
}

/** A bill whose recomputed total is further away than this has lines that were not read. */
const largestGap = 0.05

/** Recomputes the bill under each regulated option that its kWh allow, or says why it cannot. */
export function composeComparison(
  invoice: EnergyInvoice,
  audit: InvoiceAudit,
  reference: { reference?: ReferenceData },
): ComparisonView {
  const trusted = trustedInvoice(invoice, doubtfulBelow)
  const own = simulateBill(trusted, {}, reference)
  const refusal = reasonNotToCompare(trusted, audit, own)
  const rows = refusal === null ? optionRows(trusted, own.totals?.ttc ?? 0, reference) : []
  const isShown = rows.some(({ amount, isOwn }) => amount !== '' && !isOwn)
  return {
    title: 'Comparaison et économies',
    optionsHeading: 'Cette facture aux options du tarif réglementé',
    sentence: isShown
      ? 'La même facture, aux mêmes kWh et aux mêmes jours, toutes taxes comprises, si l’électricité avait été au tarif réglementé de ces jours.'
      : (refusal ?? sharedReason(rows)),
    headers: ['Contrat', 'Total TTC', 'Écart', 'À savoir'],
    rows: isShown ? rows : [],
    caution: isShown
      ? 'Écart avec la facture recalculée. Il vaut pour les jours facturés seulement : une autre saison en donnerait un autre, et une autre répartition des usages aussi.'
      : null,
    offers: composeOffers(audit.offers),
  }
}

function reasonNotToCompare(
  invoice: EnergyInvoice,
  audit: InvoiceAudit,
  own: ReturnType<typeof simulateBill>,
): string | null {
  const kinds = invoice.energies.map(({ energy }) => valueOf(energy))
  const electricity = kinds.filter((kind) => kind === 'electricite').length
  if (kinds.length === 0) return 'La facture n’a pas pu être lue ligne à ligne.'
  if (electricity === 0) return 'Les options Base, heures creuses et Tempo ne concernent que l’électricité.'
  if (electricity > 1)
    return 'La facture porte plusieurs sites d’électricité : leurs options ne se comparent pas ensemble.'
  const position = audit.market_position.find(({ energy }) => energy === 'electricite')
  if (position?.claimable !== true)
    return position?.reason ?? 'Le prix de l’électricité n’a pas pu être rapproché d’un tarif réglementé.'
  if (own.totals === null) return own.reason ?? 'La facture n’a pas pu être recalculée.'
  const { ttc } = own.billed
  if (ttc === null || ttc <= 0) return 'Le total TTC de la facture n’a pas été lu, ou il est en votre faveur.'
  return Math.abs(own.totals.ttc - ttc) > largestGap * ttc
    ? 'La facture recalculée s’éloigne trop du total imprimé : des lignes manquent à la lecture.'
    : null
}

function optionRows(invoice: EnergyInvoice, own: number, reference: { reference?: ReferenceData }): OptionRow[] {
  const supply = invoice.energies.find(({ energy }) => valueOf(energy) === 'electricite')
  const current = supply === undefined ? null : valueOf(supply.tariff_option)
  const rows = regulatedOptions.map((option): OptionRow => {
    const { totals, reason } = simulateBill(invoice, { option }, reference)
    const label = `Tarif réglementé, ${option === current ? 'votre option' : 'option'} ${tariffOptions[option]}`
    return totals === null
      ? { label, amount: '', difference: '', note: reason ?? '', isOwn: false }
      : { label, amount: formatEuro(totals.ttc), difference: signedEuro(totals.ttc - own), note: '', isOwn: false }
  })
  const billed = { label: 'Votre contrat, facture recalculée', amount: formatEuro(own), difference: '', note: '' }
  return [{ ...billed, isOwn: true }, ...rows]
}

/** No option could be computed: their reasons, each once. */
function sharedReason(rows: readonly OptionRow[]): string {
  const reasons = new Set(rows.map(({ note }) => note).filter((note) => note !== ''))
  return [...reasons].join(' ')
}

function signedEuro(amount: number): string {
  const cents = roundToCent(amount)
  return cents > 0 ? `+${formatEuro(cents)}` : formatEuro(cents)
}
