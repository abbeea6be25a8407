import type { EnergySupply } from '../../../energy-invoice.js'
import { sumOf } from '../../bill-lines.js'
import { costOfKilowattHours } from '../../billed-price.js'
import { cubicMetres, frenchFigure, kilowattHours } from '../../french-figures.js'
import { indexDifference } from '../../index-difference.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-ARI-07: volume times conversion coefficient against the kWh of gas. */
export const gasConversion: Rule = {
  id: 'E-ARI-07',
  family: 'E-ARI',
  severity: 3,
  title: 'kWh de gaz différents du volume multiplié par le coefficient',
  logic: '|m³ × coefficient − kWh| > max(1 kWh, 0.5 %)',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 6 : coefficient de conversion du volume en kWh PCS',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur le coefficient de conversion retenu et la rectification des kWh facturés.',
  letter:
    'Le volume de gaz multiplié par le coefficient de conversion imprimé ne donne pas les kWh facturés. {constat} Je vous remercie de vérifier la conversion et de rectifier la facture.',
  check: ({ energies }) => energies.filter((supply) => supply.energy?.value === 'gaz').map(compare),
}

function compare(supply: EnergySupply): Check {
  const { conversion_coefficient: coefficient, volume_m3: volume, total_kwh: total, consumption } = supply
  if (coefficient === null) return silent('Le coefficient de conversion n’a pas été lu.')
  const metered = indexDifference(supply.readings)
  const cubic = volume?.value ?? (metered?.unit === 'm3' ? metered.total : null)
  if (cubic === null) return silent('Le volume de gaz en m³ n’a pas été lu.')
  const lines = sumOf(consumption.map((line) => line.quantity_kwh))
  const charged = consumption.reduce((sum, line) => sum + Math.max(0, line.quantity_kwh?.value ?? 0), 0)
  const candidates = [lines, total?.value ?? null, lines === null ? null : charged].filter((kwh) => kwh !== null)
  const [billed] = candidates
  if (billed === undefined) return silent('Les kWh de gaz n’ont pas été lus.')
  const expected = cubic * coefficient.value
  const tolerance = Math.max(1, expected * 0.005)
  if (candidates.some((kwh) => Math.abs(kwh - expected) <= tolerance)) return held()
  // Over several conversion periods the bill may print one of several coefficients, which differ by a few percent.
  if (consumption.length > 1 && Math.abs(billed / expected - 1) < 0.03)
    return silent('Plusieurs périodes de conversion : un seul coefficient a été lu.')
  const rounded = Math.round(expected)
  const difference = Math.round((billed - rounded) * 10) / 10
  return gap({
    message: `${cubicMetres(cubic)} au coefficient ${frenchFigure(coefficient.value, 2, 4)} font ${kilowattHours(rounded)}, la facture compte ${kilowattHours(billed)} : écart de ${kilowattHours(difference)}.`,
    expected: kilowattHours(rounded),
    observed: kilowattHours(billed),
    difference,
    rangeEur: costOfKilowattHours(supply, [difference, difference]),
    evidence: [total, coefficient, volume, ...consumption.map((line) => line.quantity_kwh)],
  })
}
