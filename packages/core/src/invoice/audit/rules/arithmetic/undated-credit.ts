import type { EnergyInvoice, ServiceLine } from '../../../energy-invoice.js'
import { dateInText } from '../../date-in-text.js'
import { euros } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

const energyVoucher = /ch[eè]que\s+[ée]nergie/i

/** E-ARI-10: a credit or discount that says neither its day nor the days that it concerns. */
export const undatedCredit: Rule = {
  id: 'E-ARI-10',
  family: 'E-ARI',
  severity: 2,
  title: 'Remise, avoir ou régularisation sans date ni période',
  logic:
    'negative service or discount line without any date, neither read nor visible in the quoted text; credit notes and chèque énergie excluded',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 5 et 6 : promotions, rectifications et leur période',
  basisConfidence: 'B',
  advice: 'Demandez au fournisseur la période de cette ligne, pour vérifier qu’elle vous revient en entier.',
  letter:
    'Une ligne de remise ou de régularisation de ma facture ne précise pas sa période. {constat} Je vous remercie de me l’indiquer.',
  check: (invoice) => (isCreditNote(invoice) ? [] : invoice.services.filter(isCredit).map(compare)),
}

/** On a credit note every line is a credit, dated by the invoice that it corrects. */
function isCreditNote({ kind, totals }: EnergyInvoice): boolean {
  return kind?.value === 'avoir' || (totals.ht !== null && totals.ht.value < 0)
}

function isCredit({ amount_ht: amount, kind, label }: ServiceLine): boolean {
  if (energyVoucher.test(label?.value ?? '')) return false
  return amount === null ? kind?.value === 'remise' : amount.value < 0
}

function compare({ label, amount_ht: amount, from, to }: ServiceLine): Check {
  if (label === null || amount === null) return silent('Le libellé ou le montant d’une ligne de remise n’a pas été lu.')
  if (from !== null || to !== null || dateInText(label)) return held()
  return gap({
    message: `Une ligne de remise ou de régularisation de ${euros(amount.value)} hors TVA ne porte ni date ni période.`,
    expected: 'date ou période de la ligne',
    observed: 'aucune date',
    difference: null,
    rangeEur: null,
    evidence: [label, amount],
  })
}
