import { sumOfAmounts } from '../../../../energy/cents.js'
import type { EnergySupply } from '../../../energy-invoice.js'
import { euros, percent } from '../../french-figures.js'
import { siteTerritory } from '../../site-territory.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-B2B-10: the reduced rate of VAT on the subscription of a site that never had it. */
export const reducedVatAbove36: Rule = {
  id: 'E-B2B-10',
  family: 'E-B2B',
  severity: 3,
  title: 'TVA réduite sur l’abonnement d’un site de plus de 36 kVA',
  logic:
    'electricity above 36 kVA: a VAT rate of 5.5 % on the subscription or the CTA, whatever the days; Corsica and overseas excluded',
  basis: 'CGI, art. 278-0 bis B (jusqu’au 31 juillet 2025) : taux réduit réservé aux abonnements jusqu’à 36 kVA',
  basisConfidence: 'A',
  advice: 'Demandez une facture rectificative : une TVA trop faible peut vous être réclamée plus tard.',
  letter:
    'Ma facture applique la TVA réduite à l’abonnement d’un site de plus de 36 kVA. {constat} Je vous remercie de vérifier le taux et de rectifier la facture.',
  check: (invoice) => {
    const supplies = invoice.energies.filter(
      ({ energy, power_kva: power }) => energy?.value === 'electricite' && (power?.value ?? 0) > 36,
    )
    if (siteTerritory(invoice)?.specialRates === true)
      return supplies.map(() => silent('Taux de TVA particuliers en Corse et outre-mer.'))
    return supplies.map(compare)
  },
}

function compare(supply: EnergySupply): Check {
  const lines = [...supply.subscription, ...supply.taxes.filter((line) => line.code?.value === 'cta')]
  if (lines.length === 0 || lines.some((line) => line.vat_rate === null))
    return silent('Le taux de TVA de l’abonnement ou de la CTA n’a pas été lu.')
  const reduced = lines.filter((line) => Math.abs((line.vat_rate?.value ?? 0) - 5.5) < 0.01)
  if (reduced.length === 0) return held()
  const base = sumOfAmounts(reduced.map((line) => line.amount_ht?.value ?? 0))
  return gap({
    message: `L’abonnement ou la CTA (${euros(base)} hors TVA) porte une TVA de ${percent(5.5)} au lieu de ${percent(20)}.`,
    expected: percent(20),
    observed: percent(5.5),
    difference: -14.5,
    rangeEur: range(-base * 0.145, -base * 0.145),
    evidence: reduced.flatMap((line) => [line.vat_rate, line.amount_ht]),
    inputs: [supply.power_kva],
  })
}
