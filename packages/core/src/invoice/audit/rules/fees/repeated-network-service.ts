import { fold } from '../../../../layout/fold.js'
import type { ServiceLine } from '../../../energy-invoice.js'
import { euros } from '../../french-figures.js'
import { gap, held, type Rule } from '../rule.js'
import { costOf, linesOf } from '../services/service-wordings.js'

/** E-FEE-03: one service of the network operator charged twice. */
export const repeatedNetworkService: Rule = {
  id: 'E-FEE-03',
  family: 'E-FEE',
  severity: 2,
  title: 'Prestation du réseau facturée deux fois',
  logic:
    'two charged network services with the same label and amount, and the same date, on this bill or on an earlier one',
  basis: 'Catalogue des prestations du gestionnaire de réseau : une prestation réalisée une fois est due une fois',
  basisConfidence: 'A',
  advice: 'Demandez si la prestation a eu lieu deux fois ; sinon, le remboursement de la seconde.',
  letter:
    'Une prestation du gestionnaire de réseau m’est facturée deux fois. {constat} Je vous remercie de rembourser la seconde ou d’indiquer la date de chacune.',
  check: ({ services }, { earlier }) => {
    const charged = linesOf(services, 'network')
    const before = earlier.flatMap((bill) => linesOf(bill.services, 'network'))
    const repeats = charged.flatMap((line, index) => {
      const first = [...before, ...charged.slice(0, index)].find((other) => isSame(line, other))
      return first === undefined ? [] : [{ line, first }]
    })
    if (repeats.length === 0) return charged.length === 0 ? [] : [held()]
    return repeats.map(({ line, first }) =>
      gap({
        message: `La prestation « ${line.label?.value ?? ''} » de ${euros(costOf(line))} TTC est facturée deux fois.`,
        expected: 'une fois',
        observed: 'deux fois',
        difference: costOf(line),
        rangeEur: [costOf(line), costOf(line)],
        evidence: [line.label, line.amount_ht, line.from],
        inputs: [first.label, first.amount_ht],
      }),
    )
  },
}

function isSame(line: ServiceLine, other: ServiceLine): boolean {
  return (
    line.label !== null &&
    fold(line.label.value) === fold(other.label?.value ?? '') &&
    line.amount_ht?.value === other.amount_ht?.value &&
    (line.from?.value ?? null) === (other.from?.value ?? null)
  )
}
