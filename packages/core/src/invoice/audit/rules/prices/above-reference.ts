import type { EnergyKind, EnergyInvoice, EnergySupply } from '../../../energy-invoice.js'
import { sumOf } from '../../bill-lines.js'
import { eurosPerKilowattHour, frenchDate, percent } from '../../french-figures.js'
import { marketPosition } from '../../market/market-position.js'
import { gap, held, range, silent, type Check, type RuleContext } from '../rule.js'

/** What a price above its public reference says, by energy and by the percentage from which it counts. */
export function compareWithReference(
  invoice: EnergyInvoice,
  { reference }: RuleContext,
  wanted: { energy: EnergyKind; fromPercent: number },
): Check[] {
  return invoice.energies
    .filter((supply) => supply.energy?.value === wanted.energy)
    .map((supply) => compare(supply, marketPosition(reference, supply, invoice), wanted.fromPercent))
}

function compare(supply: EnergySupply, position: ReturnType<typeof marketPosition>, fromPercent: number): Check {
  if (position === null) return silent('L’énergie d’une partie de la facture n’a pas été reconnue.')
  const { billed_eur_kwh: billed, reference_eur_kwh: expected, reference: name, reference_date: date } = position
  if (!position.claimable || billed === null || expected === null || name === null || date === null)
    return silent(position.reason ?? 'Aucune référence n’est applicable.')
  const excess = (billed / expected - 1) * 100
  if (excess <= fromPercent) return held(date)
  const kilowattHours = sumOf(supply.consumption.map((line) => line.quantity_kwh))
  const cost = kilowattHours === null ? null : kilowattHours * (billed - expected)
  return gap(
    {
      message: `Le kWh revient à ${eurosPerKilowattHour(billed)} TTC, soit ${percent(Math.round(excess * 10) / 10)} de plus que la référence (${name} au ${frenchDate(date)}) : ${eurosPerKilowattHour(expected)}.`,
      expected: `${eurosPerKilowattHour(expected)} TTC`,
      observed: `${eurosPerKilowattHour(billed)} TTC`,
      difference: Math.round((billed - expected) * 100_000) / 100_000,
      rangeEur: cost === null ? null : range(0, cost),
      evidence: supply.consumption.map((line) => line.unit_price_ht),
      inputs: [supply.tariff_option, supply.power_kva, supply.annual_reference_kwh],
    },
    date,
  )
}
