import type { EnergySupply } from '../../../energy-invoice.js'
import { ofEnergy, sumOf } from '../../bill-lines.js'
import { costOfKilowattHours } from '../../billed-price.js'
import { kilowattHours } from '../../french-figures.js'
import { confirmedKwh } from '../../complete-lines.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-ARI-05: the kWh of the bands against the printed total. */
export const sumOfBands: Rule = {
  id: 'E-ARI-05',
  family: 'E-ARI',
  severity: 3,
  title: 'Total de kWh différent de la somme des lignes',
  logic: '|Σ kWh of the lines − total kWh| > 1 kWh (half a kWh per line where there are more than two)',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 6 : quantités facturées par poste',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur lequel des deux nombres de kWh a servi à la facturation.',
  letter:
    'Le total de kWh de ma facture ne correspond pas à la somme des lignes facturées. {constat} Je vous remercie de m’indiquer la quantité exacte et de rectifier la facture s’il y a lieu.',
  check: ({ energies }) => energies.map(compare),
}

function compare(supply: EnergySupply): Check {
  const total = supply.total_kwh
  if (total === null) return silent('Le total de kWh n’a pas été lu.')
  const sum = sumOf(supply.consumption.map((line) => line.quantity_kwh))
  if (sum === null) return silent('La quantité d’au moins une ligne de consommation n’a pas été lue.')
  const tolerance = Math.max(1, supply.consumption.length / 2) + 1e-6
  if (Math.abs(sum - total.value) <= tolerance) return held()
  const doubt = otherMeaning({ supply, sum, total: total.value })
  if (doubt !== null) return silent(doubt)
  // Another figure of the bill confirms the total: a line was missed in the reading.
  const others = confirmedKwh({ ...supply, total_kwh: null })
  if (
    others.some((kwh) => Math.abs(kwh - total.value) <= tolerance) &&
    !others.some((kwh) => Math.abs(kwh - sum) <= tolerance)
  )
    return silent('Les lignes de consommation n’ont pas toutes été lues.')
  const difference = Math.round((total.value - sum) * 10) / 10
  return gap({
    message: `Les lignes ${ofEnergy(supply)} font ${kilowattHours(sum)}, le total imprimé est ${kilowattHours(total.value)} : écart de ${kilowattHours(difference)}.`,
    expected: kilowattHours(sum),
    observed: kilowattHours(total.value),
    difference,
    // The lines are what is charged: a wrong total may cost nothing, or the whole difference.
    rangeEur: costOfKilowattHours(supply, [0, -difference]),
    evidence: [total, ...supply.consumption.map((line) => line.quantity_kwh)],
  })
}

function otherMeaning(read: { supply: EnergySupply; sum: number; total: number }): string | null {
  const { supply, sum, total } = read
  const history = supply.history.reduce((kwh, month) => kwh + (month.kwh?.value ?? 0), 0)
  if (total === supply.annual_reference_kwh?.value || (supply.history.length > 0 && Math.abs(history - total) <= 1))
    return 'Le total de kWh lu est celui d’une année.'
  // Professional bills print supply, network and capacity lines on the same kWh.
  const ratio = sum / total
  if (ratio > 1.5 && Math.abs(ratio - Math.round(ratio)) < 0.002) return 'Les mêmes kWh figurent sur plusieurs lignes.'
  return null
}
