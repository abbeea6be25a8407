import { addMonths, daysInclusive, overlap } from '../../../../energy/iso-calendar.js'
import type { EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { ofEnergy, sumOf } from '../../bill-lines.js'
import { billedPeriod } from '../../billed-period.js'
import { earlierSupplies, noEarlierBill } from '../../earlier-supplies.js'
import { frenchFigure, percent } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

const DEVIATION = 0.4

/** E-RDG-08: kWh a day beside the same days a year before. */
export const dailyConsumption: Rule = {
  id: 'E-RDG-08',
  family: 'E-RDG',
  severity: 1,
  title: 'Consommation très différente de celle de l’an dernier',
  logic:
    'kWh per day more than 40 % away from an earlier bill that covers at least four fifths of the same days a year before',
  basis: 'Comparaison à la même période de l’année précédente, sans correction du climat',
  basisConfidence: 'C',
  advice: 'Relevez votre compteur pour vérifier l’index, puis cherchez ce qui a changé dans le logement.',
  letter:
    'Ma consommation s’écarte beaucoup de celle de la même période de l’an dernier. {constat} Je vous remercie de vérifier l’index retenu.',
  check: (invoice, { earlier }) => invoice.energies.map((supply) => compare(supply, earlier)),
}

function compare(supply: EnergySupply, earlier: readonly EnergyInvoice[]): Check {
  const own = perDay(supply)
  if (own === null) return silent('Les kWh ou la période de consommation n’ont pas été lus.')
  const yearBefore = { from: addMonths(own.period.from, -12), to: addMonths(own.period.to, -12) }
  const same = earlierSupplies(supply, earlier)
    .map(({ supply: other }) => perDay(other))
    .find((other) => {
      const shared = other === null ? null : overlap(other.period, yearBefore)
      const days = shared === null ? 0 : (daysInclusive(shared) ?? 0)
      return other !== null && days >= 0.8 * Math.max(daysInclusive(yearBefore) ?? 0, daysInclusive(other.period) ?? 0)
    })
  if (same == null) return silent(noEarlierBill)
  if (same.kilowattHours === 0) return silent('La même période de l’an dernier compte zéro kWh.')
  const change = own.kilowattHours / same.kilowattHours - 1
  if (Math.abs(change) <= DEVIATION) return held()
  const rate = (value: number): string => `${frenchFigure(Math.round(value * 10) / 10, 1, 1)} kWh par jour`
  return gap({
    message: `La consommation ${ofEnergy(supply)} est de ${rate(own.kilowattHours)}, contre ${rate(same.kilowattHours)} à la même période de l’an dernier (${change > 0 ? '+' : ''}${percent(Math.round(change * 100))}).`,
    expected: rate(same.kilowattHours),
    observed: rate(own.kilowattHours),
    difference: Math.round((own.kilowattHours - same.kilowattHours) * 10) / 10,
    rangeEur: null,
    evidence: [supply.total_kwh, ...supply.consumption.map((line) => line.quantity_kwh)],
    inputs: [supply.period.from, supply.period.to],
  })
}

function perDay(supply: EnergySupply) {
  const period = billedPeriod(supply.period)
  const days = period === null ? null : daysInclusive(period)
  const total = supply.total_kwh?.value ?? sumOf(supply.consumption.map((line) => line.quantity_kwh))
  return period === null || days === null || total === null ? null : { period, kilowattHours: total / days }
}
