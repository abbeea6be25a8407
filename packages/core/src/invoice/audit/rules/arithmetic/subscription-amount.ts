import { sumOfAmounts } from '../../../../energy/cents.js'
import type { SubscriptionLine } from '../../../energy-invoice.js'
import { billedMonths } from '../../billed-months.js'
import { billedPeriod } from '../../billed-period.js'
import { euros, frenchPeriod } from '../../french-figures.js'
import { expectedSubscription } from '../../simulate/expected-lines.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-ARI-09: monthly price times the period against the amount of the subscription. */
export const subscriptionAmount: Rule = {
  id: 'E-ARI-09',
  family: 'E-ARI',
  severity: 2,
  title: 'Abonnement différent du prix mensuel rapporté à la période',
  logic: 'amount ≠ monthly price × period, by days over 365, 366 or 360 or by calendar months, each ± 1 day',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 5 : période, prix mensuel et montant de l’abonnement',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur le nombre de jours ou de mois d’abonnement facturés.',
  letter:
    'Le montant de l’abonnement ne correspond pas au prix mensuel imprimé pour la période. {constat} Je vous remercie de m’expliquer ce calcul ou de le rectifier.',
  check: ({ energies }) => energies.flatMap((supply) => supply.subscription.map(compare)),
}

function compare(line: SubscriptionLine): Check {
  const { unit_price_ht: price, amount_ht: amount } = line
  const period = billedPeriod(line)
  const months = period === null ? null : billedMonths(period)
  if (price === null || amount === null || period === null || months === null)
    return silent('Prix mensuel, montant ou période de l’abonnement non lu.')
  // A free month is an offer, not a gap.
  if (amount.value === 0) return held()
  const billed = Math.abs(amount.value)
  const monthly = Math.abs(price.value)
  // The printed monthly price is itself rounded to the cent.
  const rounding = 0.01 + 0.005 * Math.max(1, months.high)
  const low = monthly * Math.max(0, months.low) - rounding
  const high = monthly * months.high + rounding
  if (billed >= low && billed <= high) return held()
  if (isAnotherRhythm(billed, monthly, months)) return silent('Le prix d’abonnement lu n’est pas un prix mensuel.')
  const found = expectedSubscription(line)
  if ('reason' in found) return silent(found.reason)
  const { amount_ht: expected } = found.value
  const difference = sumOfAmounts([amount.value, -expected])
  const rate = 1 + (line.vat_rate?.value ?? 20) / 100
  return gap({
    message: `L’abonnement ${frenchPeriod(period)} à ${euros(price.value)} par mois fait au plus près ${euros(expected)}, le montant imprimé est ${euros(amount.value)} : écart de ${euros(difference)} hors TVA.`,
    expected: euros(expected),
    observed: euros(amount.value),
    difference,
    rangeEur: range((billed - high) * rate, (billed - low) * rate),
    evidence: [amount, price, line.from, line.to],
  })
}

/** A price per year, per day or per two months taken for a monthly one. */
function isAnotherRhythm(billed: number, price: number, months: { low: number; high: number }): boolean {
  return [12, 2, 12 / 365].some(
    (divisor) => (billed * divisor) / price >= months.low * 0.99 && (billed * divisor) / price <= months.high * 1.01,
  )
}
