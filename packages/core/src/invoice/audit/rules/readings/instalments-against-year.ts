import type { EnergyInvoice } from '../../../energy-invoice.js'
import { euros, percent } from '../../french-figures.js'
import { billedEnergyPrice } from '../../market/billed-energy-price.js'
import { yearlyFixedPart } from '../../market/yearly-fixed-part.js'
import { annualise } from '../../yearly/annualise.js'
import { gap, held, range, silent, type Check, type Rule, type RuleContext } from '../rule.js'

const DEVIATION = 0.2

/** E-RDG-10: twelve monthly payments beside what a year costs at the prices of the bill. */
export const instalmentsAgainstYear: Rule = {
  id: 'E-RDG-10',
  family: 'E-RDG',
  severity: 2,
  title: 'Mensualités éloignées du coût d’une année',
  logic:
    'twelve times the monthly payment (or the printed count, ten to twelve) more than 20 % outside the yearly cost: consumption of a year, as an interval, at the prices and taxes of the bill',
  basis: 'Médiateur national de l’énergie, recommandations sur les mensualités sous-évaluées (rapport annuel 2023)',
  basisConfidence: 'B',
  advice: 'Demandez des mensualités calculées sur la consommation d’une année aux prix de la facture.',
  letter:
    'Mes mensualités s’écartent du coût d’une année de consommation. {constat} Je vous remercie de me communiquer leur calcul et de les ajuster.',
  check: (invoice, context) => compare(invoice, context),
}

function compare(invoice: EnergyInvoice, { earlier }: RuleContext): Check[] {
  const instalment = invoice.instalment?.amount ?? null
  if (instalment === null || instalment.value <= 0) return []
  const count = invoice.instalment?.count ?? null
  // A schedule of fewer payments is the rest of a year, not a year.
  const payments = count !== null && count.value >= 10 && count.value <= 12 ? count.value : 12
  const paid = instalment.value * payments
  const cost = yearlyCost(invoice, earlier)
  if ('reason' in cost) return [silent(cost.reason)]
  const [low, high] = cost.value
  const [least, most] = [low * (1 - DEVIATION), high * (1 + DEVIATION)]
  if (paid >= least && paid <= most) return [held()]
  const nearest = paid < least ? low : high
  const share = percent(Math.round(Math.abs(paid / nearest - 1) * 100))
  return [
    gap({
      message: `${payments} mensualités de ${euros(instalment.value)} font ${euros(paid)} par an, pour un coût annuel estimé entre ${euros(Math.round(low))} et ${euros(Math.round(high))} : ${share} ${paid < least ? 'de moins' : 'de plus'}.`,
      expected: `de ${euros(Math.round(low))} à ${euros(Math.round(high))}`,
      observed: euros(paid),
      difference: Math.round((paid - nearest) * 100) / 100,
      // What is paid too early or will have to be settled: money moved, not lost.
      rangeEur: range(0, Math.abs(paid - nearest)),
      evidence: [instalment, count],
      inputs: invoice.energies.flatMap((supply) => supply.consumption.map((line) => line.amount_ht)),
    }),
  ]
}

/** Cost of a year of all energies of the bill, EUR including tax, lowest and highest. */
function yearlyCost(
  invoice: EnergyInvoice,
  earlier: readonly EnergyInvoice[],
): { value: readonly [number, number] } | { reason: string } {
  let [low, high] = [0, 0]
  for (const supply of invoice.energies) {
    const price = billedEnergyPrice(supply)
    if ('reason' in price) return price
    const year = annualise(supply, invoice, earlier)
    if ('reason' in year) return year
    const fixed = yearlyFixedPart(supply)
    if (fixed === null) return { reason: 'L’abonnement et la CTA d’une année ne se déduisent pas de la facture.' }
    low += year.value.low_kwh * price.value + fixed
    high += year.value.high_kwh * price.value + fixed
  }
  return high === 0 ? { reason: 'La facture n’a pas été lue ligne à ligne.' } : { value: [low, high] }
}
