import { electricityExciseClass } from '../../../../energy/electricity-excise.js'
import type { ReferenceData } from '../../../../energy/reference-data.js'
import type { EnergySupply, TaxLine } from '../../../energy-invoice.js'
import { electricityExciseRates, exciseLines, excisePeriod, exciseRate, fits } from '../../excise-lines.js'
import { eurosPerMegawattHour } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

const classes = ['menages', 'pme', 'haute_puissance'] as const

/** E-B2B-08: a reduced rate of the excise duty, which stands on an attestation of the customer. */
export const reducedExcise: Rule = {
  id: 'E-B2B-08',
  family: 'E-B2B',
  severity: 1,
  title: 'Taux réduit d’accise : attestation à vérifier',
  logic:
    'electricity above 36 kVA: the excise rate lies below the legal rate of the class and is the one of no other class; the duty not paid is at stake if the attestation is missing',
  basis:
    'Code des impositions sur les biens et services, art. L. 312-24 et suivants : tarifs réduits selon l’usage, sur attestation du consommateur',
  basisConfidence: 'C',
  advice: 'Vérifiez que l’attestation remise au fournisseur est à jour : sans elle, la différence peut être réclamée.',
  letter: null,
  check: ({ energies }, { reference }) =>
    energies
      .filter((supply) => supply.energy?.value === 'electricite' && (supply.power_kva?.value ?? 0) > 36)
      .flatMap((supply) => exciseLines(supply).map((line) => compare(reference, line, supply))),
}

function compare(reference: ReferenceData, line: TaxLine, supply: EnergySupply): Check {
  const period = excisePeriod(line, supply)
  const rate = exciseRate(line)
  if (period === null || rate === null) return silent('Le taux ou la période d’une ligne d’accise n’a pas été lu.')
  const legal = electricityExciseRates(reference, period, electricityExciseClass(supply.power_kva?.value ?? 0))
  if (legal === null) return silent('Le taux légal de l’accise n’est pas connu pour cette période.')
  if (rate.value > legal.low || fits(rate, legal)) return held(legal.reference)
  const isOther = classes.some((name) => {
    const rates = electricityExciseRates(reference, period, name)
    return rates !== null && fits(rate, rates)
  })
  // The rate of another class is the subject of E-TAX-05.
  if (isOther) return held(legal.reference)
  const base = line.base?.value ?? null
  const unpaid = base === null ? null : ((rate.value - legal.low) * base * 1.2) / 1000
  return gap(
    {
      message: `L’accise est facturée à ${eurosPerMegawattHour(rate.value)}, en dessous du taux normal de ${eurosPerMegawattHour(legal.low)} : un taux réduit suppose une attestation.`,
      expected: eurosPerMegawattHour(legal.low),
      observed: eurosPerMegawattHour(rate.value),
      difference: Math.round((rate.value - legal.low) * 100) / 100,
      rangeEur: unpaid === null ? null : range(unpaid, 0),
      evidence: [line.rate, line.base, line.amount_ht, line.from, line.to],
      inputs: [supply.power_kva],
    },
    legal.reference,
  )
}
