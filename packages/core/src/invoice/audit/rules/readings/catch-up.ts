import { addMonths, daysInclusive } from '../../../../energy/iso-calendar.js'
import type { EnergySupply } from '../../../energy-invoice.js'
import { ofEnergy, sumOf } from '../../bill-lines.js'
import { billedPeriod } from '../../billed-period.js'
import { costOfKilowattHours } from '../../billed-price.js'
import { frenchDate } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** Nobody knows on which days the kWh were used: the share by day, give or take a fifth. */
const SPREAD = 0.2

/** E-RDG-02: consumption of more than fourteen months before the reading. */
export const catchUp: Rule = {
  id: 'E-RDG-02',
  family: 'E-RDG',
  severity: 3,
  title: 'Rattrapage de consommation au-delà de quatorze mois',
  logic:
    'a billed day lies more than 14 months before the last reading or self-reading of the bill; the amount is the share of these days, give or take a fifth',
  basis:
    'Code de la consommation, art. L. 224-11 : aucune consommation antérieure de plus de quatorze mois au dernier relevé ou auto-relevé ne peut être facturée, sauf les exceptions de cet article (accès au compteur refusé, index non transmis après un courrier recommandé)',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur de retirer les consommations de plus de quatorze mois avant le dernier relevé.',
  letter:
    'Ma facture rattrape des consommations de plus de quatorze mois. {constat} En application de l’article L. 224-11 du code de la consommation, je vous remercie de les retirer.',
  check: ({ energies }) => energies.map(compare),
}

function compare(supply: EnergySupply): Check {
  const whole = billedPeriod(supply.period)
  if (whole === null) return silent('La période de consommation n’a pas été lue.')
  const lines = supply.consumption.flatMap((line) => billedPeriod(line) ?? [])
  const from = [whole, ...lines].reduce((first, period) => (period.from < first ? period.from : first), whole.from)
  const limit = addMonths(whole.to, -14)
  if (from >= limit) return held()
  const natures = supply.readings.map((reading) => reading.new_nature)
  if (natures.length === 0 || !natures.some((nature) => nature?.value === 'R' || nature?.value === 'A'))
    return silent('La date du dernier relevé n’est pas connue.')
  const days = daysInclusive({ from, to: whole.to }) ?? 1
  const early = daysInclusive({ from, to: limit }) ?? 0
  const billed = sumOf(supply.consumption.map((line) => line.quantity_kwh))
  const share = billed === null ? null : (billed * (early - 1)) / days
  return gap({
    message: `Des consommations ${ofEnergy(supply)} sont facturées depuis le ${frenchDate(from)}, soit plus de quatorze mois avant le relevé du ${frenchDate(whole.to)}.`,
    expected: `au plus tôt le ${frenchDate(limit)}`,
    observed: `depuis le ${frenchDate(from)}`,
    difference: early - 1,
    rangeEur: share === null ? null : costOfKilowattHours(supply, [share * (1 - SPREAD), share * (1 + SPREAD)]),
    evidence: [supply.period.from, supply.period.to, ...natures],
    inputs: supply.consumption.map((line) => line.from),
  })
}
