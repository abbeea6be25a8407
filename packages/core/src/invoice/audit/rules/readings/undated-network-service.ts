import type { ServiceLine } from '../../../energy-invoice.js'
import { dateInText } from '../../date-in-text.js'
import { euros } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** E-RDG-14: a service of the network operator says when it was done. */
export const undatedNetworkService: Rule = {
  id: 'E-RDG-14',
  family: 'E-RDG',
  severity: 2,
  title: 'Prestation du gestionnaire de réseau sans date',
  logic: 'a paid service of the network operator without any date, neither read nor visible in the quoted text',
  basis:
    'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 8 : nature, date et prix des prestations du gestionnaire de réseau',
  basisConfidence: 'A',
  advice: 'Demandez la date et l’intitulé de cette prestation dans le catalogue du gestionnaire de réseau.',
  letter:
    'Une prestation du gestionnaire de réseau figure sur ma facture sans date. {constat} Je vous remercie de m’indiquer sa date et son intitulé au catalogue des prestations.',
  check: ({ services }) =>
    services
      .filter(({ kind, amount_ht: amount }) => kind?.value === 'prestation_reseau' && (amount?.value ?? 1) > 0)
      .map(compare),
}

function compare({ label, amount_ht: amount, from, to }: ServiceLine): Check {
  if (label === null || amount === null) return silent('Le libellé ou le montant d’une prestation n’a pas été lu.')
  if (from !== null || to !== null || dateInText(label)) return held()
  return gap({
    message: `Une prestation du gestionnaire de réseau de ${euros(amount.value)} hors TVA ne porte pas de date.`,
    expected: 'date de la prestation',
    observed: 'aucune date',
    difference: null,
    rangeEur: null,
    evidence: [label, amount],
  })
}
