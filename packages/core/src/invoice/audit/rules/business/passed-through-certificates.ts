import { isProfessional } from '../../market/customer-kind.js'
import { euros } from '../../french-figures.js'
import { gap, type Rule } from '../rule.js'
import { chargedLines, sumOf } from './business-lines.js'

/** E-B2B-05: obligations of the supplier passed through on lines of their own. */
export const passedThroughCertificates: Rule = {
  id: 'E-B2B-05',
  family: 'E-B2B',
  severity: 1,
  title: 'Certificats (CEE, CPB, garanties d’origine) facturés à part',
  logic:
    'site above 36 kVA or customer with a legal form: a charged line names CEE, CPB or guarantees of origin; whether the contract provides for it, the bill does not say',
  basis:
    'Code de l’énergie, art. L. 221-1 (certificats d’économies d’énergie) : l’obligation pèse sur le fournisseur, sa répercussion relève du contrat',
  basisConfidence: 'B',
  advice:
    'Vérifiez dans le contrat que ces coûts s’ajoutent au prix, selon quelle formule, et s’ils peuvent être révisés.',
  letter: null,
  check: (invoice) => {
    const isBusiness =
      isProfessional(invoice) || invoice.energies.some(({ power_kva: power }) => (power?.value ?? 0) > 36)
    const lines = isBusiness ? chargedLines(invoice, 'certificates') : []
    if (lines.length === 0) return []
    return [
      gap({
        message: `Des certificats sont facturés en plus du prix de l’énergie, pour ${euros(sumOf(lines))} HT.`,
        expected: null,
        observed: euros(sumOf(lines)),
        difference: null,
        rangeEur: null,
        evidence: lines.flatMap(({ label, amount_ht: amount }) => [label, amount]),
      }),
    ]
  },
}
