import { sumOfAmounts, toCents } from '../../../../energy/cents.js'
import { allValues } from '../../bill-lines.js'
import { euros } from '../../french-figures.js'
import { gap, held, range, silent, type Rule } from '../rule.js'

/** E-ARI-02: total before VAT plus VAT against the total including tax. */
export const totalIncludingTax: Rule = {
  id: 'E-ARI-02',
  family: 'E-ARI',
  severity: 3,
  title: 'Total TTC différent du total hors TVA augmenté de la TVA',
  logic: '|total before VAT + Σ VAT − total including tax| > 0.02 EUR',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 9 : taxes, taux et montants de TVA et total TTC',
  basisConfidence: 'A',
  advice: 'Demandez la rectification du total TTC avant de payer la différence.',
  letter:
    'Le total TTC de ma facture ne correspond pas au total hors TVA augmenté de la TVA. {constat} Je vous remercie de rectifier ce total.',
  check: ({ totals, vat, services, energies }) => {
    const { ht, ttc } = totals
    if (ht === null || ttc === null) return [silent('Le total hors TVA ou le total TTC n’a pas été lu.')]
    const amounts = allValues(vat.map((line) => line.amount))
    const lines = amounts === null || amounts.length === 0 ? null : sumOfAmounts(amounts)
    const candidates = [lines, totals.vat?.value ?? null].filter((sum) => sum !== null)
    const [taxes] = candidates
    if (taxes === undefined) return [silent('Le montant de la TVA n’a pas été lu.')]
    // A deposit bears no VAT: some bills add it to the total including tax only.
    const deposits = services.filter((line) => line.kind?.value === 'depot').map((line) => line.amount_ht?.value ?? 0)
    // Some bills call "total HT" what comes before the contributions as well as before VAT.
    const contributions = energies.flatMap((supply) => supply.taxes).map((line) => line.amount_ht?.value ?? 0)
    const extras = [0, sumOfAmounts(deposits), sumOfAmounts(contributions)]
    const matches = candidates.some((sum) =>
      extras.some((extra) => Math.abs(toCents(ttc.value) - toCents(sumOfAmounts([ht.value, sum, extra]))) <= 2),
    )
    if (matches) return [held()]
    const expected = sumOfAmounts([ht.value, taxes])
    const difference = sumOfAmounts([ttc.value, -expected])
    return [
      gap({
        message: `Total hors TVA ${euros(ht.value)} et TVA ${euros(taxes)} font ${euros(expected)}, le total TTC imprimé est ${euros(ttc.value)} : écart de ${euros(difference)}.`,
        expected: euros(expected),
        observed: euros(ttc.value),
        difference,
        rangeEur: range(difference, difference),
        evidence: [ttc, ht, totals.vat],
        inputs: vat.map((line) => line.amount),
      }),
    ]
  },
}
