import type { EnergyInvoice } from '../../../energy-invoice.js'
import { euros, percent } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

const SHARE_OF_PAYMENTS = 0.3
const MONTHLY_PAYMENTS = 2

/** E-RDG-09: the yearly settlement asks for much more than what was paid month by month. */
export const instalmentsTooLow: Rule = {
  id: 'E-RDG-09',
  family: 'E-RDG',
  severity: 2,
  title: 'Mensualités sous-évaluées, régularisation élevée',
  logic:
    'bill with instalments already paid: what remains of the total including tax is more than 30 % of them, or more than two monthly payments',
  basis: 'Médiateur national de l’énergie, recommandations sur les mensualités sous-évaluées (rapport annuel 2023)',
  basisConfidence: 'B',
  advice: 'Demandez un échelonnement du solde et des mensualités calculées sur la consommation réelle.',
  letter:
    'La régularisation de ma facture est élevée au regard des mensualités payées. {constat} Je vous remercie de m’expliquer le calcul des mensualités et de m’accorder un échelonnement.',
  check: (invoice) => compare(invoice),
}

function compare({ totals, instalment, kind }: EnergyInvoice): Check[] {
  const { ttc, already_paid: paid } = totals
  const settles = kind?.value === 'regularisation' || instalment !== null
  if (!settles || paid === null || paid.value === 0) return []
  if (ttc === null) return [silent('Le total TTC n’a pas été lu.')]
  const payments = Math.abs(paid.value)
  const rest = ttc.value - payments
  const monthly = instalment?.amount ?? null
  const limit = Math.min(payments * SHARE_OF_PAYMENTS, monthly === null ? Infinity : MONTHLY_PAYMENTS * monthly.value)
  if (rest <= limit) return [held()]
  return [
    gap({
      message: `Il reste ${euros(rest)} à payer après ${euros(payments)} de mensualités, soit ${percent(Math.round((rest / payments) * 100))} de plus que prévu.`,
      expected: `au plus ${euros(limit)}`,
      observed: euros(rest),
      difference: Math.round((rest - limit) * 100) / 100,
      rangeEur: null,
      evidence: [ttc, paid, monthly],
    }),
  ]
}
