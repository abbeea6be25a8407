import { euros } from '../../french-figures.js'
import { gap, held, type Rule } from '../rule.js'

/** EUR from which a credit is paid out rather than carried over. */
const least = 25

/** E-LEG-02: a credit that was carried over instead of being paid out. */
export const unreturnedCredit: Rule = {
  id: 'E-LEG-02',
  family: 'E-LEG',
  severity: 2,
  title: 'Avoir de 25 € ou plus reporté et non remboursé',
  logic: 'the balance of the earlier bill that this one carries over is a credit of 25 EUR or more',
  basis:
    'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 14 : un trop-perçu de 25 € ou plus est remboursé sous quinze jours',
  basisConfidence: 'A',
  advice: 'Demandez le remboursement du crédit plutôt que son report.',
  letter:
    'Un crédit en ma faveur a été reporté sur la facture suivante. {constat} Je vous remercie de me le rembourser, comme le prévoit l’arrêté du 18 avril 2012.',
  check: ({ totals }) => {
    const balance = totals.previous_balance
    if (balance === null) return []
    if (balance.value > -least) return [held()]
    return [
      gap({
        message: `Le solde antérieur en votre faveur, ${euros(-balance.value)}, est reporté sur cette facture.`,
        expected: 'un remboursement sous quinze jours',
        observed: `report de ${euros(-balance.value)}`,
        difference: null,
        rangeEur: null,
        evidence: [balance],
      }),
    ]
  },
}
