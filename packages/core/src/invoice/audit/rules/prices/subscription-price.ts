import { ctaRate } from '../../../../energy/cta-rate.js'
import type { ReferenceData } from '../../../../energy/reference-data.js'
import type { RegulatedTariffRow } from '../../../../energy/reference-rows.js'
import { regulatedTariff } from '../../../../energy/regulated-tariff.js'
import { turpeFixedPart } from '../../../../energy/turpe.js'
import { reducedVatEnd } from '../../../../energy/vat-rate.js'
import type { EnergyInvoice, EnergySupply, SubscriptionLine } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { euros, frenchDate, percent } from '../../french-figures.js'
import { isProfessional } from '../../market/customer-kind.js'
import { siteTerritory } from '../../site-territory.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

const fromPercent = 5

/** E-PRC-02: subscription beside the one of the regulated tariff. */
export const subscriptionPrice: Rule = {
  id: 'E-PRC-02',
  family: 'E-PRC',
  severity: 2,
  title: 'Abonnement supérieur à celui du tarif réglementé',
  logic:
    'market offer of a household: monthly price before tax more than 5 % above the regulated subscription of the same option, power and first day',
  basis:
    'Tarif réglementé de vente d’électricité (Tarif Bleu), délibérations de la CRE : référence publique, non obligatoire',
  basisConfidence: 'A',
  advice:
    'Comparez le coût de l’année entière, abonnement compris : un kWh moins cher peut cacher un abonnement élevé.',
  letter: null,
  check: (invoice, { reference }) => {
    if (invoice.offer.regulated?.value === true) return []
    return invoice.energies
      .filter((supply) => supply.energy?.value === 'electricite')
      .flatMap((supply) => supply.subscription.map((line) => compare(reference, line, { supply, invoice })))
  },
}

function compare(
  reference: ReferenceData,
  line: SubscriptionLine,
  { supply, invoice }: { supply: EnergySupply; invoice: EnergyInvoice },
): Check {
  const { unit_price_ht: price, amount_ht: amount } = line
  const { power_kva: power, tariff_option: option } = supply
  const period = billedPeriod(line) ?? billedPeriod(supply.period)
  if (price === null || power === null || option === null || period === null)
    return silent('Le prix de l’abonnement, sa période, la puissance ou l’option n’a pas été lu.')
  if (isProfessional(invoice)) return silent('La grille du tarif non résidentiel n’est connue que TTC.')
  const territory = siteTerritory(invoice)
  if (territory === null || territory.specialRates)
    return silent('L’adresse du site n’a pas été lue, ou ses tarifs sont particuliers.')
  if (option.value !== 'base' && option.value !== 'hphc' && option.value !== 'tempo') return silent(unknownGrid)
  const found = regulatedTariff(reference, { option: option.value, powerKva: power.value, date: period.from })
  if (found === null || found.stale) return silent(unknownGrid)
  const yearly = yearlyReference(reference, found.row, period.from)
  if (yearly === null) return silent(unknownGrid)
  const excess = ((price.value * 12) / yearly - 1) * 100
  if (excess <= fromPercent) return held(found.row.from)
  const share = 1 - yearly / (price.value * 12)
  const cost = amount === null ? null : amount.value * share * (1 + (line.vat_rate?.value ?? 20) / 100)
  return gap(
    {
      message: `L’abonnement à ${euros(price.value)} hors taxes par mois dépasse de ${percent(Math.round(excess))} celui du tarif réglementé au ${frenchDate(found.row.from)} (${euros(yearly / 12)}).`,
      expected: `${euros(yearly / 12)} par mois`,
      observed: `${euros(price.value)} par mois`,
      difference: Math.round((price.value - yearly / 12) * 100) / 100,
      rangeEur: cost === null ? null : range(0, cost),
      evidence: [price, amount],
      inputs: [power, option],
    },
    found.row.from,
  )
}

/**
 * Regulated subscription of a year before tax, EUR. Where the table has it including tax alone, the CTA of the cheapest
 * network tariff is taken off, which leaves the highest subscription that it can stand for; possible since the VAT of both
 * is 20 %.
 */
function yearlyReference(reference: ReferenceData, row: RegulatedTariffRow, date: string): number | null {
  if (row.subscriptionHt !== null) return row.subscriptionHt
  const network = turpeFixedPart(reference, { networkTariff: 'CU4', powerKva: row.powerKva, date })
  const rate = ctaRate(reference, { energy: 'electricite', network: 'distribution', date })
  if (row.subscriptionTtc === null || network === null || rate === null || date <= reducedVatEnd) return null
  return row.subscriptionTtc / 1.2 - (network.eurPerYear * rate.row.ratePercent) / 100
}

const unknownGrid = 'L’abonnement de cette option et de ces dates n’est pas dans le référentiel.'
