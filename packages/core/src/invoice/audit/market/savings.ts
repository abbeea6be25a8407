import { isCurrent } from '../../../energy/revision-guard.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import { regulatedTariff } from '../../../energy/regulated-tariff.js'
import type { EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import type { MarketPosition, Savings } from '../audit-result.js'
import { spanOf } from '../billed-period.js'
import { frenchDate } from '../french-figures.js'
import { isProfessional } from './customer-kind.js'
import { yearOfHistory } from './year-of-history.js'
import { yearlyFixedPart } from './yearly-fixed-part.js'

/** Uncertainty of a yearly consumption from twelve real monthly readings. */
const HISTORY_BAND = 0.05
/** Below these a saving drowns in its own uncertainty. */
const SMALLEST = { eurPerYear: 30, shareOfBill: 0.05 }

/** What the regulated tariff of today would save per year at equal consumption, as a range; or why nothing is claimed. */
export function estimateSavings(read: {
  reference: ReferenceData
  invoice: EnergyInvoice
  positions: readonly MarketPosition[]
  today: string
}): Savings {
  const { reference, invoice, positions, today } = read
  const [supply] = invoice.energies
  const [position] = positions
  if (supply === undefined || position === undefined) return refused('La facture n’a pas pu être lue ligne à ligne.')
  if (invoice.energies.length > 1) return refused('Une facture de deux énergies demande une étude par énergie.')
  if (supply.energy?.value === 'gaz') return refused('Le prix repère du gaz est indicatif, il ne se souscrit pas.')
  if (!position.claimable) return refused(position.reason ?? 'Aucune référence n’est applicable.')
  if (invoice.kind?.value === 'resiliation') return refused('Le contrat prend fin avec cette facture.')
  if (isProfessional(invoice)) return refused('La grille en vigueur du tarif non résidentiel n’est pas connue.')
  if (invoice.offer.regulated?.value === true) return refused('La facture est déjà au tarif réglementé.')
  if ((position.gap_percent ?? 0) <= 0) return refused('Le prix facturé ne dépasse pas la référence.')
  return compareYear(reference, { supply, billedEurPerKwh: position.billed_eur_kwh ?? 0, today })
}

function compareYear(
  reference: ReferenceData,
  read: { supply: EnergySupply; billedEurPerKwh: number; today: string },
): Savings {
  const { supply, billedEurPerKwh, today } = read
  const powerKva = supply.power_kva?.value ?? Number.NaN
  // Only Base up to 6 kVA is open to new contracts with a known grid; other options need the hours of use.
  if (supply.tariff_option?.value !== 'base' || powerKva > 6)
    return refused('Seule l’option Base jusqu’à 6 kVA se compare sans étude des usages.')
  const current = regulatedTariff(reference, { option: 'base', powerKva, date: today })
  const subscriptionTtc = current?.row.subscriptionTtc ?? null
  if (
    current === null ||
    subscriptionTtc === null ||
    !isCurrent(reference, 'regulated-tariff', reference.regulatedTariff.base, today)
  )
    return refused('La grille du tarif réglementé n’est pas à jour.')
  const consumed = spanOf(supply.consumption)
  if (consumed === null || consumed.from < current.row.from)
    return refused(`Les prix de la facture sont antérieurs à la grille du ${frenchDate(current.row.from)}.`)
  const year = yearOfHistory(supply, today)
  if ('reason' in year) return refused(year.reason)
  const fixed = yearlyFixedPart(supply)
  if (fixed === null) return refused('L’abonnement et la CTA d’une année ne se déduisent pas de la facture.')
  const kwhGap = billedEurPerKwh - (current.row.kwhTtc['base'] ?? Number.NaN)
  const saving = (kilowattHours: number): number => kilowattHours * kwhGap + fixed - subscriptionTtc
  const ends = [saving(year.value * (1 - HISTORY_BAND)), saving(year.value * (1 + HISTORY_BAND))]
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const bill = year.value * billedEurPerKwh + fixed
  if (!(low >= Math.max(SMALLEST.eurPerYear, SMALLEST.shareOfBill * bill)))
    return refused('L’économie possible est trop faible pour être affirmée.')
  return {
    claimable: true,
    low_eur_year: Math.floor(low / 10) * 10,
    high_eur_year: Math.ceil(high / 10) * 10,
    assumptions: [
      `Consommation des douze derniers mois relevés, à ${HISTORY_BAND * 100} % près, sans correction du climat.`,
      `Tarif réglementé option Base au ${frenchDate(current.row.from)}, même puissance, toutes taxes comprises.`,
      'Prix et abonnement de la facture supposés inchangés sur une année.',
    ],
    reason: null,
  }
}

function refused(reason: string): Savings {
  return { claimable: false, low_eur_year: null, high_eur_year: null, assumptions: [], reason }
}
