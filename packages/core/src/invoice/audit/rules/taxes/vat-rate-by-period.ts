import { addDays, daysInclusive, overlap, type Period } from '../../../../energy/iso-calendar.js'
import { reducedVatEnd } from '../../../../energy/vat-rate.js'
import type { EnergyInvoice, EnergySupply, SubscriptionLine, TaxLine } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { euros, frenchPeriod, percent } from '../../french-figures.js'
import { siteTerritory } from '../../site-territory.js'
import { vatRecapByPeriod } from '../../vat-recap-by-period.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

const normalVatStart = addDays(reducedVatEnd, 1)

/** E-TAX-01: VAT of subscription and CTA by the days that they cover. */
export const vatRateByPeriod: Rule = {
  id: 'E-TAX-01',
  family: 'E-TAX',
  severity: 3,
  title: 'Taux de TVA de l’abonnement ou de la CTA inadapté à la période',
  logic:
    'subscription and CTA (≤ 36 kVA, gas): 5.5 % for days up to 2025-07-31, 20 % from 2025-08-01; a blended rate is accepted on a straddling line; Corsica and overseas excluded',
  basis: 'Loi de finances pour 2025, art. 20 ; CGI, art. 278-0 bis B ; BOI-RES-TVA-000209 (période couverte)',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur d’appliquer le taux de TVA de la période couverte par l’abonnement.',
  letter:
    'Le taux de TVA appliqué à mon abonnement ou à la CTA ne correspond pas à la période couverte. {constat} Je vous remercie d’appliquer le taux en vigueur pendant cette période.',
  check: (invoice) => {
    if (siteTerritory(invoice)?.specialRates === true)
      return [silent('Taux de TVA particuliers en Corse et outre-mer.')]
    const refusals = invoice.energies.map(outOfScope)
    const checks = invoice.energies.flatMap((supply, index) => {
      const refusal = refusals[index] ?? null
      return refusal === null ? compareLines(supply, invoice) : [silent(refusal)]
    })
    const ratesUnread = refusals.every((refusal) => refusal === null) && checks.every(isSilent)
    const recap = ratesUnread ? vatRecapByPeriod(invoice) : null
    return recap === null ? checks : [recap]
  },
}

function isSilent(check: Check): boolean {
  return check.outcome === 'silent'
}

function outOfScope({ energy, power_kva: power }: EnergySupply): string | null {
  if (energy === null) return 'L’énergie d’une partie de la facture n’a pas été reconnue.'
  if (energy.value === 'gaz') return null
  if (power === null) return 'La puissance souscrite n’a pas été lue.'
  return power.value > 36 ? 'Le taux réduit ne concerne pas les sites de plus de 36 kVA.' : null
}

function compareLines(supply: EnergySupply, invoice: EnergyInvoice): Check[] {
  const issued = invoice.invoice.issue_date?.value ?? null
  const cta = supply.taxes.filter((line) => line.code?.value === 'cta')
  return [
    ...supply.subscription.map((line) => compare(line, 'L’abonnement', issued)),
    ...cta.map((line) => compare(line, 'La CTA', issued)),
  ]
}

function compare(line: SubscriptionLine | TaxLine, name: string, issued: string | null): Check {
  const { vat_rate: rate, amount_ht: amount } = line
  const period = billedPeriod(line)
  if (rate === null || period === null) return silent('Taux de TVA ou période de l’abonnement ou de la CTA non lu.')
  const share = shareFrom(normalVatStart, period)
  const straddles = share > 0 && share < 1
  const isReduced = Math.abs(rate.value - 5.5) < 0.01
  const isNormal = Math.abs(rate.value - 20) < 0.01
  // Between the two rates lies every pro rata of a straddling line.
  if (!isReduced && !isNormal)
    return straddles && rate.value > 5.5 && rate.value < 20 ? held(normalVatStart) : silent('Taux de TVA inhabituel.')
  if (straddles && issued !== null && issued < normalVatStart)
    return silent('Facture émise avant le changement de taux du 1er août 2025.')
  const wrongShare = isReduced ? share : share - 1
  if (wrongShare === 0) return held(share > 0 ? normalVatStart : undefined)
  const atStake = amount === null ? null : -amount.value * 0.145 * wrongShare
  const expected = straddles ? '5,5 % puis 20 % au prorata des jours' : percent(isReduced ? 20 : 5.5)
  return gap(
    {
      message: `${name} ${frenchPeriod(period)}${amount === null ? '' : ` (${euros(amount.value)} hors TVA)`} porte une TVA de ${percent(rate.value)} ; le taux de cette période est de ${expected}.`,
      expected,
      observed: percent(rate.value),
      difference: straddles ? null : rate.value - (isReduced ? 20 : 5.5),
      rangeEur: atStake === null ? null : range(atStake, atStake),
      evidence: [rate, amount, line.from, line.to],
      // How to bill a straddling line was settled by a ruling, not by the law itself.
      certainty: straddles ? 0.85 : 1,
    },
    normalVatStart,
  )
}

function shareFrom(day: string, period: Period): number {
  const later = overlap(period, { from: day, to: '9999-12-31' })
  return later === null ? 0 : (daysInclusive(later) ?? 0) / (daysInclusive(period) ?? 1)
}
