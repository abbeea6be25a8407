import { fold } from '../../../../layout/fold.js'
import type { EnergyInvoice, ServiceLine } from '../../../energy-invoice.js'
import { noEarlierBill } from '../../earlier-supplies.js'
import { euros } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'
import { costOf } from './service-wordings.js'

/** E-SRV-02: a service that was free on an earlier bill. */
export const trialTurnedPaid: Rule = {
  id: 'E-SRV-02',
  family: 'E-SRV',
  severity: 2,
  title: 'Service offert devenu payant',
  logic: 'a charged service line has the label of a line of 0 EUR on an earlier bill',
  basis: 'Code de la consommation, art. L. 121-17 : consentement exprès à tout paiement supplémentaire',
  basisConfidence: 'B',
  advice: 'Vérifiez si vous avez accepté la fin de la gratuité ; sinon demandez la résiliation et le remboursement.',
  letter:
    'Un service qui m’était offert est devenu payant. {constat} Je vous remercie de m’indiquer quand j’ai accepté ce prix, ou de le rembourser.',
  check: (invoice, { earlier }) => {
    const charged = invoice.services.filter(
      ({ label, amount_ht: amount }) => label !== null && (amount?.value ?? 0) > 0,
    )
    if (charged.length === 0) return []
    if (earlier.length === 0) return [silent(noEarlierBill)]
    return charged.map((line) => compare(line, earlier))
  },
}

function compare(line: ServiceLine, earlier: readonly EnergyInvoice[]): Check {
  const name = fold(line.label?.value ?? '')
  const free = earlier
    .flatMap(({ services }) => services)
    .filter((other) => other.amount_ht?.value === 0 && fold(other.label?.value ?? '') === name)
    .at(-1)
  if (free === undefined) return held()
  return gap({
    message: `Le service « ${line.label?.value ?? ''} », à 0 € sur une facture antérieure, est facturé ${euros(costOf(line))} TTC.`,
    expected: euros(0),
    observed: euros(costOf(line)),
    difference: costOf(line),
    rangeEur: [0, costOf(line)],
    evidence: [line.label, line.amount_ht],
    inputs: [free.amount_ht],
  })
}
