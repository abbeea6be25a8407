import type { EnergySupply, TaxLine } from '../../../energy-invoice.js'
import { energyName, sumOf } from '../../bill-lines.js'
import { coverOtherDays, hasUnknownTax } from '../../complete-lines.js'
import { exciseLines } from '../../excise-lines.js'
import { kilowattHours } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-TAX-04: kWh subject to the excise duty against the kWh billed. */
export const exciseQuantity: Rule = {
  id: 'E-TAX-04',
  family: 'E-TAX',
  severity: 3,
  title: 'Accise calculée sur d’autres kWh que ceux facturés',
  logic: '|Σ kWh of the excise lines − billed kWh| > 1 kWh (half a kWh per line where there are more than two)',
  basis: 'Code des impositions sur les biens et services, art. L. 312-24 : l’accise porte sur l’énergie fournie',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur de recalculer l’accise sur les kWh réellement facturés.',
  letter:
    'L’accise de ma facture n’est pas calculée sur la consommation facturée. {constat} Je vous remercie de recalculer cette taxe et la TVA correspondante.',
  check: ({ energies }) => energies.flatMap(compare),
}

function compare(supply: EnergySupply): Check[] {
  if (hasUnknownTax(supply)) return [silent('La nature d’une ligne de taxe n’a pas été lue.')]
  const lines = withoutRepeats(exciseLines(supply))
  if (lines.length === 0) return [silent('Aucune ligne d’accise n’a été lue.')]
  const bases = lines.map(taxedKwh)
  if (bases.some((base) => base === null)) return [silent('L’assiette d’une ligne d’accise n’a pas été lue.')]
  const taxed = bases.reduce<number>((sum, base) => sum + (base ?? 0), 0)
  const sum = sumOf(supply.consumption.map((line) => line.quantity_kwh))
  const candidates = [sum, supply.total_kwh?.value ?? null].filter((kwh) => kwh !== null)
  const [billed] = candidates
  if (billed === undefined) return [silent('Les kWh facturés n’ont pas été lus.')]
  const tolerance = Math.max(1, (lines.length + supply.consumption.length) / 2) + 1e-6
  if (candidates.some((kwh) => Math.abs(kwh - taxed) <= tolerance)) return [held()]
  // Professional bills print supply, network and capacity lines on the same kWh.
  const ratio = billed / taxed
  if (ratio > 1.5 && Math.abs(ratio - Math.round(ratio)) < 0.002)
    return [silent('Les mêmes kWh figurent sur plusieurs lignes de consommation.')]
  const consumed = supply.consumption.length > 0 ? supply.consumption : [supply.period]
  if (coverOtherDays(lines, consumed))
    return [silent('Les lignes d’accise et de consommation lues ne couvrent pas les mêmes jours.')]
  const difference = Math.round((taxed - billed) * 10) / 10
  const rates = lines.flatMap((line) => (line.rate === null ? [] : [line.rate.value / 1000]))
  const cost = (rate: number): number => difference * rate * (1 + (lines[0]?.vat_rate?.value ?? 20) / 100)
  return [
    gap({
      message: `L’accise sur ${energyName(supply) === 'gaz' ? 'le gaz' : 'l’électricité'} porte sur ${kilowattHours(taxed)}, la facture compte ${kilowattHours(billed)} : écart de ${kilowattHours(difference)}.`,
      expected: kilowattHours(billed),
      observed: kilowattHours(taxed),
      difference,
      rangeEur: rates.length === 0 ? null : range(cost(Math.min(...rates)), cost(Math.max(...rates))),
      evidence: [...lines.flatMap((line) => [line.base, line.amount_ht]), supply.total_kwh],
      inputs: supply.consumption.map((line) => line.quantity_kwh),
    }),
  ]
}

/** kWh of a line: printed, or amount over rate where that is exact to half a kWh. */
function taxedKwh(line: TaxLine): number | null {
  if (line.base !== null) return line.base_unit?.value === 'EUR' ? null : line.base.value
  if (line.rate === null || line.amount_ht === null || line.rate.value < 10) return null
  return Math.round((line.amount_ht.value / line.rate.value) * 1000)
}

/** A line billed twice is the subject of E-TAX-09. */
function withoutRepeats(lines: readonly TaxLine[]): TaxLine[] {
  const seen = new Set<string>()
  return lines.filter((line) => {
    const key = JSON.stringify([line.from, line.to, line.base, line.amount_ht].map((field) => field?.value ?? null))
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
