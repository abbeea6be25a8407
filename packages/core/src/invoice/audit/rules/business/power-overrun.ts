import type { ServiceLine } from '../../../energy-invoice.js'
import { euros } from '../../french-figures.js'
import { gap, held, silent, type Rule } from '../rule.js'
import { businessLines, sumOf } from './business-lines.js'

/** E-B2B-01: the subscribed power is exceeded month after month. */
export const powerOverrun: Rule = {
  id: 'E-B2B-01',
  family: 'E-B2B',
  severity: 1,
  title: 'Dépassements de puissance répétés',
  logic:
    'lines of overrun (CMDPS) above zero in two months or more, on this bill and earlier ones; one month is an accident',
  basis: 'TURPE HTA-BT : composante mensuelle de dépassement de la puissance souscrite (CMDPS)',
  basisConfidence: 'A',
  advice:
    'Comparez sur douze mois le coût des dépassements et celui d’une puissance souscrite plus élevée ; la puissance se modifie auprès du fournisseur.',
  letter: null,
  check: ({ services }, { earlier }) => {
    const lines = [
      ...earlier.flatMap((bill) => businessLines(bill.services, 'overrun')),
      ...businessLines(services, 'overrun'),
    ]
    const own = businessLines(services, 'overrun')
    if (own.length === 0) return []
    if (lines.some(({ from }) => from === null)) return [silent('Les mois des dépassements n’ont pas été lus.')]
    const months = new Set(lines.map(monthOf))
    if (months.size < 2) return [held()]
    return [
      gap({
        message: `Des dépassements de puissance sont facturés sur ${months.size} mois, pour ${euros(sumOf(lines))} HT.`,
        expected: null,
        observed: euros(sumOf(own)),
        difference: null,
        rangeEur: null,
        evidence: own.flatMap(({ label, amount_ht: amount, from }) => [label, amount, from]),
      }),
    ]
  },
}

const monthOf = ({ from }: ServiceLine): string => from?.value.slice(0, 7) ?? ''
