import { electricityExciseRates, excisePeriod, exciseRate, fits, gasExciseRates } from '../../excise-lines.js'
import type { ReferenceData } from '../../../../energy/reference-data.js'
import type { EnergySupply, TaxLine } from '../../../energy-invoice.js'
import type { Field } from '../../../field.js'
import { eurosPerMegawattHour } from '../../french-figures.js'
import { gap, held, silent, type Check, type Gap, type Rule } from '../rule.js'

/** E-DUA-01: what belongs to the other energy. */
export const mixedEnergies: Rule = {
  id: 'E-DUA-01',
  family: 'E-DUA',
  severity: 2,
  title: 'Ligne ou grandeur de l’autre énergie',
  logic:
    'gas with an excise line of electricity, or at its rate (and the reverse); gas with a subscribed power; electricity with a volume or a conversion coefficient',
  basis:
    'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 12 ; code des impositions sur les biens et services, art. L. 312-22 et suivants',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur à quelle énergie cette ligne se rapporte et sa rectification.',
  letter:
    'Une ligne de ma facture semble se rapporter à l’autre énergie. {constat} Je vous remercie de la vérifier et de la rectifier.',
  check: ({ energies }, { reference }) => energies.flatMap((supply) => compare(reference, supply)),
}

function compare(reference: ReferenceData, supply: EnergySupply): Check[] {
  if (supply.energy === null) return [silent('L’énergie d’une partie de la facture n’a pas été reconnue.')]
  const isGas = supply.energy.value === 'gaz'
  const foreign = isGas
    ? [named('une puissance souscrite en kVA', supply.power_kva)]
    : [
        named('un volume de gaz', supply.volume_m3),
        named('un coefficient de conversion', supply.conversion_coefficient),
      ]
  const found = [...foreign, ...supply.taxes.map((line) => ofOtherEnergy(reference, line, supply))].flatMap(
    (gapFound) => gapFound ?? [],
  )
  return found.length === 0 ? [held()] : found.map((each) => gap(each))

  function named(what: string, field: Field<number> | null): Gap | null {
    if (field === null || field.value === 0) return null
    return {
      message: `La partie ${isGas ? 'gaz' : 'électricité'} de la facture porte ${what}.`,
      expected: null,
      observed: what,
      difference: null,
      rangeEur: null,
      evidence: [field],
      inputs: [supply.energy],
    }
  }
}

function ofOtherEnergy(reference: ReferenceData, line: TaxLine, supply: EnergySupply): Gap | null {
  const isGas = supply.energy?.value === 'gaz'
  const other = isGas ? 'accise_electricite' : 'accise_gaz'
  const name = isGas ? 'l’électricité' : 'le gaz'
  const gapOf = (message: string, observed: string): Gap => ({
    message,
    expected: null,
    observed,
    difference: null,
    rangeEur: null,
    evidence: [line.label, line.rate, line.amount_ht],
    inputs: [supply.energy],
  })
  if (line.code?.value === other)
    return gapOf(
      `La partie ${isGas ? 'gaz' : 'électricité'} de la facture porte une ligne d’accise sur ${name}.`,
      `accise sur ${name}`,
    )
  if (line.code?.value.startsWith('accise') !== true) return null
  const period = excisePeriod(line, supply)
  const rate = exciseRate(line)
  if (period === null || rate === null) return null
  const electricity = electricityExciseRates(reference, period, 'menages')
  const gas = gasExciseRates(reference, period)
  const [own, theirs] = isGas ? [gas, electricity] : [electricity, gas]
  if (own === null || theirs === null || fits(rate, own) || !fits(rate, theirs)) return null
  return gapOf(
    `L’accise de la partie ${isGas ? 'gaz' : 'électricité'} est au taux de ${name} (${eurosPerMegawattHour(rate.value)}).`,
    eurosPerMegawattHour(rate.value),
  )
}
