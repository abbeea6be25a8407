import type { ServiceLine } from '../../../energy-invoice.js'
import { billedPeriod } from '../../billed-period.js'
import { euros } from '../../french-figures.js'
import { gap, held, silent, type Check, type Rule } from '../rule.js'

/** Words that name a credit without saying what it is for. */
const genericWords = new Set(
  'avoir ajustement commercial commerciale correction credit de deduction divers du en exceptionnel exceptionnelle facture geste la le montant operation rabais rectification reduction regularisation regul remboursement remise ristourne sur total tva ht ttc votre'.split(
    ' ',
  ),
)

/** E-ARI-10: a credit or discount that says neither what it is for nor which days it concerns. */
export const undatedCredit: Rule = {
  id: 'E-ARI-10',
  family: 'E-ARI',
  severity: 2,
  title: 'Remise ou régularisation sans objet ni date',
  logic:
    'negative service or discount line whose label is generic and which has no date, neither printed nor in its label',
  basis: 'Arrêté du 18 avril 2012 (NOR EFIC1124216A), art. 5 et 6 : promotions, rectifications et leur période',
  basisConfidence: 'B',
  advice: 'Demandez au fournisseur l’objet et la période de cette ligne, pour vérifier qu’elle vous revient en entier.',
  letter:
    'Une ligne de remise ou de régularisation de ma facture ne précise ni son objet ni sa période. {constat} Je vous remercie de me les indiquer.',
  check: ({ services }) => services.filter(isCredit).map(compare),
}

function isCredit(line: ServiceLine): boolean {
  return line.amount_ht === null ? line.kind?.value === 'remise' : line.amount_ht.value < 0
}

function compare(line: ServiceLine): Check {
  const { label, amount_ht: amount } = line
  if (label === null || amount === null) return silent('Le libellé ou le montant d’une ligne de remise n’a pas été lu.')
  if (billedPeriod(line) !== null || line.from !== null || line.to !== null) return held()
  if (/\d{2}[/.]\d{2}|\b20\d{2}\b/.test(label.value) || !isGeneric(label.value)) return held()
  return gap({
    message: `La ligne « ${label.value} » de ${euros(amount.value)} hors TVA ne précise ni son objet ni sa période.`,
    expected: 'objet et période de la ligne',
    observed: label.value,
    difference: null,
    rangeEur: null,
    evidence: [label, amount],
  })
}

function isGeneric(label: string): boolean {
  const words = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 1)
  return words.every((word) => genericWords.has(word))
}
