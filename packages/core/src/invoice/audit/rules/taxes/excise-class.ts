import { electricityExciseClass } from '../../../../energy/electricity-excise.js'
import type { ReferenceData } from '../../../../energy/reference-data.js'
import type { ElectricityExciseClass } from '../../../../energy/reference-rows.js'
import type { EnergySupply, TaxLine } from '../../../energy-invoice.js'
import { electricityExciseRates, exciseLines, excisePeriod, exciseRate, fits } from '../../excise-lines.js'
import { eurosPerMegawattHour, frenchFigure } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

const names: Record<ElectricityExciseClass, string> = {
  menages: 'sites jusqu’à 36 kVA',
  pme: 'sites de 36 à 250 kVA',
  haute_puissance: 'sites de plus de 250 kVA',
}

/** E-TAX-05: the electricity excise rate of another class of sites. */
export const exciseClass: Rule = {
  id: 'E-TAX-05',
  family: 'E-TAX',
  severity: 2,
  title: 'Accise facturée au taux d’une autre catégorie de puissance',
  logic: 'the rate is not the one of the class of the subscribed power, and is the one of another class',
  basis:
    'Code des impositions sur les biens et services, art. L. 312-24 et suivants : catégories fiscales de l’électricité',
  basisConfidence: 'C',
  advice:
    'Vérifiez la puissance souscrite du contrat et demandez l’application de la catégorie fiscale correspondante.',
  letter:
    'Le taux d’accise de ma facture est celui d’une autre catégorie de puissance. {constat} Je vous remercie de vérifier la catégorie fiscale de mon site.',
  check: ({ energies }, { reference }) =>
    energies
      .filter((supply) => supply.energy?.value === 'electricite')
      .flatMap((supply) => exciseLines(supply).map((line) => compare(reference, line, supply))),
}

function compare(reference: ReferenceData, line: TaxLine, supply: EnergySupply): Check {
  const power = supply.power_kva
  const period = excisePeriod(line, supply)
  const rate = exciseRate(line)
  if (power === null || period === null || rate === null)
    return silent('Puissance souscrite, taux ou période de l’accise non lu.')
  const own = electricityExciseClass(power.value)
  const legal = electricityExciseRates(reference, period, own)
  if (legal === null) return silent('Le taux légal de l’accise n’est pas connu pour cette période.')
  if (fits(rate, legal)) return held(legal.reference)
  const other = (['menages', 'pme', 'haute_puissance'] as const).find((candidate) => {
    const rates = candidate === own ? null : electricityExciseRates(reference, period, candidate)
    return rates !== null && fits(rate, rates)
  })
  if (other === undefined) return held(legal.reference)
  return gap(
    {
      message: `L’accise à ${eurosPerMegawattHour(rate.value)} est celle des ${names[other]} ; la puissance souscrite est de ${frenchFigure(power.value, 0, 1)} kVA (${names[own]}).`,
      expected: eurosPerMegawattHour(legal.high),
      observed: eurosPerMegawattHour(rate.value),
      difference: Math.round((rate.value - legal.high) * 100) / 100,
      // The amount at stake is counted once, with the rate itself (E-TAX-03).
      rangeEur: null,
      evidence: [line.rate, power, line.from, line.to],
    },
    legal.reference,
  )
}
