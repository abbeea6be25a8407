import { splitPeriod } from '../../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../../energy/reference-data.js'
import { regulatedTariff, regulatedTariffChanges } from '../../../../energy/regulated-tariff.js'
import type { ConsumptionLine, EnergySupply } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { eurosPerKilowattHour, frenchDate, frenchPeriod } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** Half a unit of the fourth decimal, as prices are printed. */
const ROUNDING = 0.00006

/** E-RDG-11: on the regulated tariff, one price over a period in which it changed. */
export const priceChangeWithoutSplit: Rule = {
  id: 'E-RDG-11',
  family: 'E-RDG',
  severity: 2,
  title: 'Changement de prix dans la période sans répartition visible',
  logic:
    'regulated offer: one line covers days of two grids and is billed whole at the price of one of them; silent for market offers, whose price list is not known',
  basis:
    'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 6 : répartition de la consommation en cas d’évolution des prix',
  basisConfidence: 'A',
  advice: 'Demandez la répartition des kWh avant et après le changement de prix.',
  letter:
    'Le prix a changé pendant la période facturée sans que la répartition des kWh soit visible. {constat} Je vous remercie de me la communiquer.',
  check: (invoice, { reference }) => {
    if (invoice.offer.regulated?.value !== true) return []
    return invoice.energies
      .filter((supply) => supply.energy?.value === 'electricite')
      .flatMap((supply) => supply.consumption.map((line) => compare(reference, line, supply)))
  },
}

function compare(reference: ReferenceData, line: ConsumptionLine, supply: EnergySupply): Check {
  const option = supply.tariff_option?.value
  const powerKva = supply.power_kva?.value
  const period = billedPeriod(line)
  const { band, unit_price_ht: price } = line
  if (period === null || band === null || price === null || powerKva === undefined)
    return silent('Le prix, le poste ou la période d’une ligne de consommation n’a pas été lu.')
  if (option !== 'base' && option !== 'hphc' && option !== 'tempo') return silent(unknownGrid)
  const parts = splitPeriod(period, regulatedTariffChanges(reference, option))
  if (parts.length === 1) return held()
  const prices = parts.map(({ from }) => {
    const found = regulatedTariff(reference, { option, powerKva, date: from })
    return found === null || found.stale ? null : (found.row.kwhHt?.[band.value] ?? null)
  })
  const known = prices.filter((candidate) => candidate !== null)
  const [first] = known
  if (first === undefined || known.length < prices.length) return silent(unknownGrid)
  if (known.every((candidate) => Math.abs(candidate - first) <= ROUNDING)) return held()
  const whole = known.find((candidate) => Math.abs(candidate - price.value) <= ROUNDING)
  if (whole === undefined) return held()
  const change = parts[1]?.from ?? period.from
  return gap({
    message: `La consommation ${frenchPeriod(period)} est facturée en entier à ${eurosPerKilowattHour(price.value)} hors taxes, alors que la grille change le ${frenchDate(change)}.`,
    expected: known.map(eurosPerKilowattHour).join(' puis '),
    observed: eurosPerKilowattHour(price.value),
    difference: null,
    rangeEur: null,
    evidence: [price, line.quantity_kwh, line.from, line.to],
    inputs: [supply.power_kva, supply.tariff_option],
  })
}

const unknownGrid = 'La grille hors taxes de cette option et de ces dates n’est pas dans le référentiel.'
