import { euros } from '../../french-figures.js'
import { gap, held, type Rule } from '../rule.js'
import { costOf, linesOf, noneOf } from '../services/service-wordings.js'

/** E-FEE-04: a deposit that is asked for, or that a closing bill does not give back. */
export const deposit: Rule = {
  id: 'E-FEE-04',
  family: 'E-FEE',
  severity: 2,
  title: 'Dépôt de garantie à vérifier',
  logic:
    'a charged line names a deposit; or the closing bill has no deposit line to the credit of the customer although an earlier bill charged one',
  basis: 'Conditions générales du contrat : le dépôt de garantie est rendu à la fin du contrat',
  basisConfidence: 'C',
  advice: 'Vérifiez la clause du dépôt ; à la fin du contrat, demandez qu’il vous soit rendu.',
  letter:
    'Ma facture appelle une question sur un dépôt de garantie. {constat} Je vous remercie de m’indiquer la clause du contrat et la date de son remboursement.',
  check: ({ services, kind }, { earlier }) => {
    const asked = linesOf(services, 'deposit')
    if (asked.length > 0)
      return asked.map((line) =>
        gap({
          message: `Un dépôt de garantie de ${euros(costOf(line))} est facturé.`,
          expected: null,
          observed: euros(costOf(line)),
          difference: null,
          rangeEur: [0, costOf(line)],
          evidence: [line.label, line.amount_ht],
        }),
      )
    const paid = earlier.flatMap((bill) => linesOf(bill.services, 'deposit')).at(-1)
    if (kind?.value !== 'resiliation' || paid === undefined) return noneOf(services)
    const isGivenBack = services.some((line) => line.kind?.value === 'depot' && (line.amount_ht?.value ?? 0) < 0)
    if (isGivenBack) return [held()]
    return [
      gap({
        message: `Le dépôt de garantie de ${euros(costOf(paid))} versé auparavant n’apparaît pas sur la facture de résiliation.`,
        expected: euros(-costOf(paid)),
        observed: 'aucune ligne',
        difference: costOf(paid),
        rangeEur: [0, costOf(paid)],
        evidence: [kind],
        inputs: [paid.amount_ht],
      }),
    ]
  },
}
