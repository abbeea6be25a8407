import { dayNumber } from '../../../../energy/iso-calendar.js'
import { frenchDate } from '../../french-figures.js'
import { gap, held, silent, type Rule } from '../rule.js'

const soonDays = 90

/** E-PRC-08: the price is guaranteed for a while only. */
export const endingOffer: Rule = {
  id: 'E-PRC-08',
  family: 'E-PRC',
  severity: 1,
  title: 'Fin prochaine du prix garanti',
  logic: 'the end of the offer lies within 90 days of the bill, or before it',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 4 à 6 : date de fin de l’offre et des promotions',
  basisConfidence: 'B',
  advice: 'Demandez le prix qui suivra et comparez les offres avant cette date.',
  letter: null,
  check: ({ offer: { end_date: end }, invoice: { issue_date: issued } }) => {
    if (end === null) return []
    if (issued === null) return [silent('La date de la facture n’a pas été lue.')]
    const days = (dayNumber(end.value) ?? 0) - (dayNumber(issued.value) ?? 0)
    if (days > soonDays) return [held()]
    return [
      gap({
        message:
          days < 0
            ? `L’offre a pris fin le ${frenchDate(end.value)}.`
            : `L’offre prend fin le ${frenchDate(end.value)}.`,
        expected: null,
        observed: frenchDate(end.value),
        difference: null,
        rangeEur: null,
        evidence: [end],
        inputs: [issued],
      }),
    ]
  },
}
