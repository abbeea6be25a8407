import type { ReferenceData } from '../../../../energy/reference-data.js'
import type { RegulatedOption } from '../../../../energy/reference-rows.js'
import { regulatedTariff } from '../../../../energy/regulated-tariff.js'
import type { EnergySupply, SubscriptionLine } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { euros, frenchFigure } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'
import { usualPowers } from './usual-powers.js'

/** Monthly prices are printed to the cent. */
const ROUNDING = 0.0051

/** E-PWR-03: on the regulated tariff, the subscription of another power than the one printed. */
export const subscriptionOfAnotherPower: Rule = {
  id: 'E-PWR-03',
  family: 'E-PWR',
  severity: 2,
  title: 'Abonnement au prix d’une autre puissance',
  logic:
    'regulated offer: the monthly price before tax is not the one of the printed power in the grid of the first day, and is the one of another power',
  basis: 'Grilles du tarif réglementé de vente d’électricité (Tarif Bleu résidentiel), délibérations de la CRE',
  basisConfidence: 'A',
  advice: 'Vérifiez la puissance souscrite affichée par votre compteur et demandez l’abonnement correspondant.',
  letter:
    'L’abonnement de ma facture est celui d’une autre puissance que la puissance souscrite imprimée. {constat} Je vous remercie de vérifier la puissance de mon contrat et de rectifier l’abonnement.',
  check: (invoice, { reference }) => {
    if (invoice.offer.regulated?.value !== true) return []
    return invoice.energies
      .filter((supply) => supply.energy?.value === 'electricite')
      .flatMap((supply) => supply.subscription.map((line) => compare(reference, line, supply)))
  },
}

function compare(reference: ReferenceData, line: SubscriptionLine, supply: EnergySupply): Check {
  const { unit_price_ht: price } = line
  const { power_kva: power, tariff_option: option } = supply
  const period = billedPeriod(line)
  if (price === null || power === null || option === null || period === null)
    return silent('Le prix de l’abonnement, sa période, la puissance ou l’option n’a pas été lu.')
  if (option.value !== 'base' && option.value !== 'hphc' && option.value !== 'tempo') return silent(unknownGrid)
  const monthly = (powerKva: number) =>
    monthlyPrice(reference, { option: option.value as RegulatedOption, powerKva, date: period.from })
  const own = monthly(power.value)
  if (own === null) return silent(unknownGrid)
  if (Math.abs(price.value - own.price) <= ROUNDING) return held(own.from)
  const other = usualPowers.find(
    (candidate) => Math.abs(price.value - (monthly(candidate)?.price ?? Infinity)) <= ROUNDING,
  )
  if (other === undefined) return silent('Le prix de l’abonnement n’est celui d’aucune puissance de la grille.')
  const amount = line.amount_ht
  const excess =
    amount === null ? null : amount.value * (1 - own.price / price.value) * (1 + (line.vat_rate?.value ?? 20) / 100)
  return gap(
    {
      message: `L’abonnement à ${euros(price.value)} hors taxes par mois est celui de ${kva(other)} ; pour les ${kva(power.value)} imprimés, la grille est de ${euros(own.price)}.`,
      expected: `${euros(own.price)} par mois`,
      observed: `${euros(price.value)} par mois`,
      difference: Math.round((price.value - own.price) * 100) / 100,
      rangeEur: excess === null ? null : range(excess, excess),
      evidence: [price, power, amount],
      inputs: [option, line.from],
    },
    own.from,
  )
}

const unknownGrid = 'La grille d’abonnement hors taxes de cette option et de ces dates n’est pas dans le référentiel.'

function monthlyPrice(
  reference: ReferenceData,
  query: { option: RegulatedOption; powerKva: number; date: string },
): { price: number; from: string } | null {
  const found = regulatedTariff(reference, query)
  const yearly = found?.row.subscriptionHt ?? null
  return found === null || found.stale || yearly === null ? null : { price: yearly / 12, from: found.row.from }
}

function kva(power: number): string {
  return `${frenchFigure(power, 0, 2)} kVA`
}
