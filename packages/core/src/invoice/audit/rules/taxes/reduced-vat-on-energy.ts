import { sumOfAmounts } from '../../../../energy/cents.js'
import type { EnergyInvoice, ServiceLine } from '../../../energy-invoice.js'
import type { BillLine } from '../../../energy-invoice-lines.js'
import { euros, percent } from '../../french-figures.js'
import { siteTerritory } from '../../site-territory.js'
import { gap, held, range, silent, type Rule } from '../rule.js'

/** E-TAX-02: the reduced rate on what never had it. */
export const reducedVatOnEnergy: Rule = {
  id: 'E-TAX-02',
  family: 'E-TAX',
  severity: 3,
  title: 'TVA réduite appliquée à la consommation, à l’accise ou à un service',
  logic: 'a VAT rate of 5.5 % on kWh, accise, services or fees; Corsica and overseas excluded',
  basis: 'CGI, art. 278 et 278-0 bis B : le taux réduit ne visait que l’abonnement et la CTA',
  basisConfidence: 'A',
  advice: 'Demandez une facture rectificative : une TVA trop faible peut vous être réclamée plus tard.',
  letter:
    'Ma facture applique la TVA réduite à des montants qui relèvent du taux normal. {constat} Je vous remercie de vérifier le taux et de rectifier la facture.',
  check: (invoice) => {
    if (siteTerritory(invoice)?.specialRates === true)
      return [silent('Taux de TVA particuliers en Corse et outre-mer.')]
    const lines = normalRateLines(invoice)
    if (lines.every((line) => line.vat_rate === null))
      return [silent('Les taux de TVA des lignes de consommation, d’accise et de services n’ont pas été lus.')]
    const reduced = lines.filter((line) => line.vat_rate !== null && Math.abs(line.vat_rate.value - 5.5) < 0.01)
    if (reduced.length === 0) return [held()]
    const base = sumOfAmounts(reduced.map((line) => line.amount_ht?.value ?? 0))
    return [
      gap({
        message: `${reduced.length === 1 ? 'Une ligne' : `${reduced.length} lignes`} de consommation, d’accise ou de service (${euros(base)} hors TVA) ${reduced.length === 1 ? 'porte' : 'portent'} une TVA de ${percent(5.5)} au lieu de ${percent(20)}.`,
        expected: percent(20),
        observed: percent(5.5),
        difference: -14.5,
        rangeEur: range(-base * 0.145, -base * 0.145),
        evidence: reduced.flatMap((line) => [line.vat_rate, line.amount_ht]),
      }),
    ]
  },
}

function normalRateLines(invoice: EnergyInvoice): Omit<BillLine, 'part'>[] {
  return [
    ...invoice.energies.flatMap((supply) => [
      ...supply.consumption,
      ...supply.taxes.filter((line) => line.code?.value.startsWith('accise') === true),
    ]),
    ...invoice.services.filter(isTaxedService),
  ]
}

/** Discounts follow the line that they reduce, and deposits bear no VAT. */
function isTaxedService(line: ServiceLine): boolean {
  const kind = line.kind?.value
  if (kind === 'remise' || kind === 'depot' || (line.amount_ht?.value ?? 0) <= 0) return false
  return !/abonnement|cta|acheminement/i.test(line.label?.value ?? '')
}
