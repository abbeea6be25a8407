import { sumOfAmounts, toCents } from '../../../../energy/cents.js'
import type { EnergyInvoice } from '../../../energy-invoice.js'
import { euros } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** Whole amounts of the chèque énergie (48 to 277 EUR): it pays the bill without being one of its lines. */
const ENERGY_VOUCHER = { low: 48, high: 277 }

/** E-ARI-08: total including tax, payments and balance against the net to pay. */
export const netToPay: Rule = {
  id: 'E-ARI-08',
  family: 'E-ARI',
  severity: 2,
  title: 'Net à payer différent du total TTC et des sommes déjà versées',
  logic: 'net to pay ≠ total including tax − paid instalments ± previous balance (0.02 EUR); chèque énergie accepted',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 9 ; code de la consommation, art. L.224-12',
  basisConfidence: 'A',
  advice: 'Comparez avec vos relevés bancaires les sommes déjà versées et demandez le décompte du net à payer.',
  letter:
    'Le net à payer de ma facture ne correspond pas au total TTC diminué des sommes déjà versées. {constat} Je vous remercie de me communiquer le décompte complet.',
  check: (invoice) => (isReminder(invoice) ? [] : [compare(invoice)]),
}

/** A reminder or a schedule asks for other sums than those of one bill. */
function isReminder({ kind }: EnergyInvoice): boolean {
  return kind?.value === 'relance' || kind?.value === 'echeancier'
}

function compare({ totals, instalment }: EnergyInvoice): Check {
  const { ttc, net_to_pay: net, already_paid: paid, previous_balance: balance } = totals
  if (ttc === null || net === null) return silent('Le total TTC ou le net à payer n’a pas été lu.')
  const deducted = Math.abs(paid?.value ?? 0)
  const expected = sumOfAmounts([ttc.value, -deducted, balance?.value ?? 0])
  if (acceptable(ttc.value, deducted, balance?.value ?? 0).some((sum) => within(sum, net.value))) return held()
  const difference = sumOfAmounts([net.value, -expected])
  const doubt = anotherPayment({ difference, paid: paid !== null, instalment: instalment?.amount?.value ?? null })
  if (doubt !== null) return silent(doubt)
  const steps = [
    `Total TTC ${euros(ttc.value)}`,
    ...(paid === null ? [] : [`versements ${euros(deducted)}`]),
    ...(balance === null ? [] : [`solde antérieur ${euros(balance.value)}`]),
  ]
  return gap({
    message: `${steps.join(', ')} : le net à payer serait de ${euros(expected)}, la facture demande ${euros(net.value)} : écart de ${euros(difference)}.`,
    expected: euros(expected),
    observed: euros(net.value),
    difference,
    rangeEur: range(difference, difference),
    evidence: [net, ttc, paid, balance],
    // A payment or a balance that was not read is most often not on the bill, but may have been missed.
    certainty: paid === null || balance === null ? 0.9 : 1,
  })
}

/** The sums that a correct bill may ask for. */
function acceptable(ttc: number, paid: number, balance: number): number[] {
  const sums = [sumOfAmounts([ttc, -paid, balance]), sumOfAmounts([ttc, -paid, -balance]), sumOfAmounts([ttc, -paid])]
  // A credit is printed with its sign, without it, or as a net to pay of zero.
  return sums.flatMap((sum) => (sum < 0 ? [sum, -sum, 0] : [sum]))
}

function within(expected: number, printed: number): boolean {
  return Math.abs(toCents(expected) - toCents(printed)) <= 2
}

function anotherPayment(read: { difference: number; paid: boolean; instalment: number | null }): string | null {
  const cents = toCents(read.difference)
  const whole = cents % 100 === 0
  const lower = -cents / 100
  if (whole && lower >= ENERGY_VOUCHER.low && lower <= ENERGY_VOUCHER.high)
    return 'L’écart a la forme d’un chèque énergie déduit du total.'
  if (whole && lower > 0 && !read.paid) return 'L’écart a la forme de versements qui n’ont pas été lus.'
  if (read.instalment !== null && read.instalment !== 0 && Math.abs(cents) % toCents(read.instalment) === 0)
    return 'L’écart est un multiple de la mensualité.'
  return null
}
