import { dayNumber } from '../../../../energy/iso-calendar.js'
import { gap, held, silent, type Rule } from '../rule.js'

const leastDays = 15

/** E-LEG-05: days to pay. */
export const shortNotice: Rule = {
  id: 'E-LEG-05',
  family: 'E-LEG',
  severity: 1,
  title: 'Moins de quinze jours pour payer',
  logic: 'due date less than 15 days after the date of the bill; bills to pay only',
  basis: 'Usage : quinze jours au moins entre la facture et son échéance',
  basisConfidence: 'C',
  advice: 'Demandez un délai si la date tombe mal ; le fournisseur l’accorde souvent.',
  letter: 'L’échéance de ma facture est proche de sa date. {constat} Je vous remercie de m’accorder un délai.',
  check: ({ invoice: { issue_date: issued, due_date: due }, totals }) => {
    if (issued === null || due === null) return [silent('La date de la facture ou son échéance n’a pas été lue.')]
    const days = (dayNumber(due.value) ?? 0) - (dayNumber(issued.value) ?? 0)
    if (days >= leastDays || days < 0 || (totals.net_to_pay?.value ?? 1) <= 0) return [held()]
    return [
      gap({
        message: `L’échéance suit la date de la facture de ${days} jours.`,
        expected: 'au moins 15 jours',
        observed: `${days} jours`,
        difference: days - leastDays,
        rangeEur: null,
        evidence: [due, issued],
      }),
    ]
  },
}
