import type { ReferenceData } from '../../../../energy/reference-data.js'
import type { EnergySupply, TaxLine } from '../../../energy-invoice.js'
import { exciseLines, excisePeriod, exciseRate, fits, legalExcise, type ExciseRates } from '../../excise-lines.js'
import { energyName } from '../../bill-lines.js'
import { eurosPerMegawattHour, frenchPeriod } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-TAX-03: rate of the excise duty against the legal rate of the days covered. */
export const exciseRateRule: Rule = {
  id: 'E-TAX-03',
  family: 'E-TAX',
  severity: 3,
  title: 'Taux d’accise différent du taux légal de la période',
  logic: '|rate − legal rate| > 0.01 EUR/MWh; over several legal rates, any mean between them is accepted',
  basis: 'Code des impositions sur les biens et services, art. L. 312-24 et suivants ; tarifs annuels de l’accise',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur d’appliquer le taux d’accise en vigueur aux dates de consommation.',
  letter:
    'Le taux d’accise de ma facture ne correspond pas au taux légal de la période de consommation. {constat} Je vous remercie de rectifier cette taxe et la TVA correspondante.',
  check: ({ energies }, { reference }) =>
    energies.flatMap((supply) => exciseLines(supply).map((line) => compare(reference, line, supply))),
}

function compare(reference: ReferenceData, line: TaxLine, supply: EnergySupply): Check {
  const period = excisePeriod(line, supply)
  const rate = exciseRate(line)
  if (period === null || rate === null) return silent('Le taux ou la période d’une ligne d’accise n’a pas été lu.')
  const isGas = supply.energy?.value === 'gaz'
  const known = legalExcise(reference, supply, period) ?? []
  const [first] = known
  if (first === undefined) return silent('Le taux légal de l’accise n’est pas connu pour cette période.')
  if (known.some((rates) => fits(rate, rates))) return held(first.reference)
  // Above 36 kVA, reduced rates exist for declared industrial uses.
  if ((supply.power_kva?.value ?? 0) > 36 && rate.value < first.low)
    return silent('Un taux réduit d’accise est possible au-dessus de 36 kVA.')
  const expected = nearest(rate.value, first)
  const difference = Math.round((rate.value - expected) * 100) / 100
  const base = line.base?.value ?? null
  const vat = 1 + (line.vat_rate?.value ?? 20) / 100
  const cost = (legalRate: number): number => (((rate.value - legalRate) * (base ?? 0)) / 1000) * vat
  return gap(
    {
      message: `L’accise sur ${energyName(supply) === 'gaz' ? 'le gaz' : 'l’électricité'} ${frenchPeriod(period)} est facturée à ${eurosPerMegawattHour(rate.value)} ; le taux légal de la période est de ${rateText(first)}.`,
      expected: rateText(first),
      observed: eurosPerMegawattHour(rate.value),
      difference,
      rangeEur: base === null ? null : range(cost(first.low), cost(first.high)),
      evidence: [line.rate, line.base, line.amount_ht, line.from, line.to],
      inputs: [supply.power_kva],
      certainty: isGas || supply.power_kva !== null ? 1 : 0.85,
    },
    first.reference,
  )
}

function nearest(rate: number, legal: ExciseRates): number {
  return rate < legal.low ? legal.low : legal.high
}

function rateText(legal: ExciseRates): string {
  if (legal.low === legal.high) return eurosPerMegawattHour(legal.low)
  return `${eurosPerMegawattHour(legal.low)} à ${eurosPerMegawattHour(legal.high)}`
}
