import { euros } from '../../french-figures.js'
import { gap, type Rule } from '../rule.js'
import { businessLines, sumOf } from './business-lines.js'

/** E-B2B-07: a penalty for consuming less or more than foreseen. */
export const volumePenalty: Rule = {
  id: 'E-B2B-07',
  family: 'E-B2B',
  severity: 2,
  title: 'Pénalité d’écart de volume',
  logic: 'a charged line names take-or-pay, a tolerance or a commitment on volume',
  basis:
    'Code civil, art. 1231-5 : clause pénale, que le juge peut modérer ; la tolérance de volume est celle du contrat',
  basisConfidence: 'B',
  advice: 'Vérifiez dans le contrat la tolérance, les volumes de référence et le prix de l’écart avant de payer.',
  letter:
    'Ma facture compte une pénalité d’écart de volume. {constat} Je vous remercie de m’adresser le calcul : volumes de référence, tolérance et prix de l’écart prévus au contrat.',
  check: ({ services }) => {
    const lines = businessLines(services, 'volume')
    if (lines.length === 0) return []
    return [
      gap({
        message: `Une pénalité d’écart de volume de ${euros(sumOf(lines))} HT est facturée.`,
        expected: null,
        observed: euros(sumOf(lines)),
        difference: null,
        rangeEur: [0, sumOf(lines)],
        evidence: lines.flatMap(({ label, amount_ht: amount }) => [label, amount]),
      }),
    ]
  },
}
