import { isProfessional } from '../../market/customer-kind.js'
import { euros } from '../../french-figures.js'
import { gap, type Rule } from '../rule.js'
import { costOf, linesOf, noneOf } from '../services/service-wordings.js'

/** E-FEE-02: late payment and rejected payment. */
export const lateFee: Rule = {
  id: 'E-FEE-02',
  family: 'E-FEE',
  severity: 2,
  title: 'Frais de retard ou de rejet de paiement',
  logic: 'a charged line names a late, rejected or unpaid payment, a reminder or a penalty',
  basis:
    'Conditions générales du contrat ; entre professionnels, code de commerce, art. L. 441-10 et D. 441-5 : indemnité forfaitaire de 40 €',
  basisConfidence: 'C',
  advice:
    'Vérifiez la clause du contrat et la date de paiement ; demandez une remise si le retard n’est pas de votre fait.',
  letter:
    'Des frais de retard ou de rejet figurent sur ma facture. {constat} Je vous remercie de m’indiquer la clause du contrat et les dates qui les justifient.',
  check: (invoice) => {
    const fees = linesOf(invoice.services, 'late')
    const limit = isProfessional(invoice) ? ' L’indemnité forfaitaire entre professionnels est de 40 €.' : ''
    return fees.length === 0
      ? noneOf(invoice.services)
      : fees.map((line) =>
          gap({
            message: `Des frais (« ${line.label?.value ?? ''} ») de ${euros(costOf(line))} TTC sont facturés.${limit}`,
            expected: null,
            observed: euros(costOf(line)),
            difference: null,
            rangeEur: [0, costOf(line)],
            evidence: [line.label, line.amount_ht],
          }),
        )
  },
}
