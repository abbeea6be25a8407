import { roundToCent, sumOfAmounts, toCents } from '../../../../energy/cents.js'
import type { EnergyInvoice, VatLine } from '../../../energy-invoice.js'
import { leafLines } from '../../../energy-invoice-lines.js'
import { euros, percent } from '../../french-figures.js'
import { gap, held, range, silent, type Check, type Rule } from '../rule.js'

/** E-ARI-03: VAT of each rate against its base. */
export const vatPerRate: Rule = {
  id: 'E-ARI-03',
  family: 'E-ARI',
  severity: 3,
  title: 'Montant de TVA différent de sa base multipliée par son taux',
  logic: 'per rate, |base × rate − VAT| > 0.02 EUR; the sum of the VAT of single lines is accepted too',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 9 ; CGI, art. 266 et 278',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur le calcul de la TVA de ce taux et l’émission d’une facture rectificative.',
  letter:
    'Le montant de TVA de ma facture ne correspond pas à sa base et à son taux. {constat} Je vous remercie de rectifier ce montant.',
  check: (invoice) =>
    invoice.vat.length === 0
      ? [silent('Les lignes de TVA n’ont pas été lues.')]
      : invoice.vat.map((line) => compare(line, invoice)),
}

function compare(line: VatLine, invoice: EnergyInvoice): Check {
  const { rate, amount } = line
  if (rate === null || amount === null) return silent('Le taux ou le montant d’une ligne de TVA n’a pas été lu.')
  const base = line.base_ht?.value ?? baseOfLines(rate.value, invoice)
  if (base === null) return silent('La base d’une ligne de TVA n’a pas été lue.')
  const expected = roundToCent((base * rate.value) / 100)
  const candidates = [expected, ...vatOfSingleLines(rate.value, invoice)]
  if (candidates.some((candidate) => Math.abs(toCents(amount.value) - toCents(candidate)) <= 2)) return held()
  const difference = sumOfAmounts([amount.value, -expected])
  return gap({
    message: `La TVA à ${percent(rate.value)} sur ${euros(base)} fait ${euros(expected)}, le montant imprimé est ${euros(amount.value)} : écart de ${euros(difference)}.`,
    expected: euros(expected),
    observed: euros(amount.value),
    difference,
    rangeEur: range(difference, difference),
    evidence: [amount, line.base_ht, rate],
  })
}

/** The base of a rate from the lines, only where all lines are read and add up to the total before VAT. */
function baseOfLines(rate: number, invoice: EnergyInvoice): number | null {
  const lines = leafLines(invoice)
  const complete = lines.every((line) => line.amount_ht !== null && line.vat_rate !== null)
  const sum = sumOfAmounts(lines.map((line) => line.amount_ht?.value ?? 0))
  if (!complete || invoice.totals.ht === null || toCents(sum) !== toCents(invoice.totals.ht.value)) return null
  const own = lines.filter((line) => line.vat_rate?.value === rate)
  return own.length === 0 ? null : sumOfAmounts(own.map((line) => line.amount_ht?.value ?? 0))
}

/** VAT rounded line by line: some billing systems add these up instead of taxing the base. */
function vatOfSingleLines(rate: number, invoice: EnergyInvoice): number[] {
  const own = leafLines(invoice).filter((line) => line.vat_rate?.value === rate && line.amount_ht !== null)
  if (own.length === 0) return []
  return [sumOfAmounts(own.map((line) => roundToCent(((line.amount_ht?.value ?? 0) * rate) / 100)))]
}
