import { sumOfAmounts, toCents } from '../../../../energy/cents.js'
import type { EnergyInvoice } from '../../../energy-invoice.js'
import { isReadLineByLine } from '../../bill-lines.js'
import { euros } from '../../french-figures.js'
import { straddlesVatChange } from '../../simulate/line-vat.js'
import { placedLines } from '../../simulate/placed-lines.js'
import type { BillRecomputation } from '../../simulate/bill-recomputation.js'
import { recomputeBill } from '../../simulate/recompute-bill.js'
import { vatRateByPeriod } from '../taxes/vat-rate-by-period.js'
import { reducedVatOnEnergy } from '../taxes/reduced-vat-on-energy.js'
import { vatBaseWithoutTaxes } from '../taxes/vat-base-without-taxes.js'
import { gap, held, range, silent, type Check, type Rule, type RuleContext } from '../rule.js'
import { sumOfLines } from './sum-of-lines.js'
import { totalIncludingTax } from './total-including-tax.js'
import { vatPerRate } from './vat-per-rate.js'

/** The rules that name the cause of a wrong total: where one has a gap, the same euros are not counted again. */
const namedCauses = [
  sumOfLines,
  totalIncludingTax,
  vatPerRate,
  vatRateByPeriod,
  reducedVatOnEnergy,
  vatBaseWithoutTaxes,
]

/** E-ARI-12: the total including tax against the bill recomputed as a whole, line by line. */
export const wholeBill: Rule = {
  id: 'E-ARI-12',
  family: 'E-ARI',
  severity: 2,
  title: 'Total TTC différent de la facture recalculée ligne à ligne',
  logic:
    'lines as billed at the VAT rate of each, against the total including tax, beyond rounding (0.02 EUR, and 0.02 EUR per rate and energy); only where the lines add up to the total before VAT, none straddles the change of 2025-08-01, and no rule of totals or VAT names the cause',
  basis:
    'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 5 à 9 : montants, taux et montants de TVA de chaque partie, total TTC',
  basisConfidence: 'A',
  advice: 'Demandez au fournisseur la base de chaque taux de TVA, ligne par ligne.',
  letter:
    'En recalculant ma facture ligne à ligne, je ne retrouve pas le total TTC. {constat} Je vous remercie de m’indiquer les lignes comprises dans la base de chaque taux de TVA, ou de rectifier la facture.',
  check: (invoice, context) => [compare(invoice, context)],
}

function compare(invoice: EnergyInvoice, context: RuleContext): Check {
  const recomputation = recomputeBill(invoice, context)
  const { billed, lines } = recomputation
  if (recomputation.expected === null || billed.ttc === null || billed.ht === null)
    return silent('La facture n’a pas pu être recalculée en entier, ou ses totaux n’ont pas été lus.')
  if (!invoice.energies.every(isReadLineByLine)) return silent('Les lignes de la facture n’ont pas toutes été lues.')
  const printed = placedLines(invoice).map(({ line }) => line)
  if (printed.some(({ vat_rate: rate }, index) => rate === null || rate.value !== lines[index]?.vat_rate))
    return silent('Le taux de TVA d’une ligne n’a pas été lu, ou n’est pas celui de sa période.')
  const sum = sumOfAmounts(lines.map((line) => line.billed_ht ?? Number.NaN))
  if (Math.abs(toCents(sum) - toCents(billed.ht)) > 2)
    return silent('Les lignes lues ne font pas le total hors TVA, au centime près.')
  const rates = new Set(lines.map((line) => line.vat_rate))
  const difference = sumOfAmounts([recomputation.difference_ttc ?? 0, -explainedByLines(recomputation)])
  if (Math.abs(toCents(difference)) <= 2 + 2 * rates.size * invoice.energies.length) return held()
  // A pro rata of both rates may be right where the line prints one of them.
  if (printed.some(straddlesVatChange))
    return silent('Une ligne est à cheval sur le changement de taux du 1er août 2025.')
  if (namedCauses.some((rule) => rule.check(invoice, context).some(({ outcome }) => outcome === 'gap')))
    return silent('Un autre contrôle nomme la cause de l’écart sur le total.')
  const expected = sumOfAmounts([billed.ttc, -difference])
  return gap({
    message: `Recalculées une à une avec leur taux de TVA, les lignes font ${euros(expected)} TTC, le total imprimé est ${euros(billed.ttc)} : écart de ${euros(difference)}.`,
    expected: euros(expected),
    observed: euros(billed.ttc),
    difference,
    rangeEur: range(difference, difference),
    evidence: [invoice.totals.ttc, ...invoice.vat.map((line) => line.base_ht)],
    inputs: printed.flatMap((line) => [line.amount_ht, line.vat_rate]),
  })
}

/** What the gaps of single lines, which have their rules, weigh in the total including tax. */
function explainedByLines({ lines }: BillRecomputation): number {
  return sumOfAmounts(lines.map((line) => (line.difference_ht ?? 0) * (1 + (line.vat_rate ?? 0) / 100)))
}
