import { euros } from '../../french-figures.js'
import { gap, type Rule } from '../rule.js'
import { businessLines, sumOf } from './business-lines.js'

/** E-B2B-03: reactive energy is charged. */
export const reactiveEnergy: Rule = {
  id: 'E-B2B-03',
  family: 'E-B2B',
  severity: 1,
  title: 'Énergie réactive facturée',
  logic: 'a charged line names reactive energy (kvarh)',
  basis: 'TURPE HTA-BT : composante annuelle de l’énergie réactive, due au-delà de tan φ = 0,4',
  basisConfidence: 'B',
  advice: 'Faites vérifier la compensation de l’installation (condensateurs) : elle peut supprimer cette ligne.',
  letter:
    'Ma facture compte de l’énergie réactive. {constat} Je vous remercie de m’indiquer les relevés de kvarh et la valeur de tan φ qui ont servi au calcul.',
  check: ({ services }) => {
    const lines = businessLines(services, 'reactive')
    if (lines.length === 0) return []
    return [
      gap({
        message: `De l’énergie réactive est facturée pour ${euros(sumOf(lines))} HT.`,
        expected: null,
        observed: euros(sumOf(lines)),
        difference: null,
        rangeEur: null,
        evidence: lines.flatMap(({ label, amount_ht: amount }) => [label, amount]),
      }),
    ]
  },
}
