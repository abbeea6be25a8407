import type { Answer } from '../../../pdf/blocks/answer-cards.js'
import { formatEuro, formatLongDate, formatPercent } from '../../../pdf/french-format.js'
import type { Finding, InvoiceAudit } from '../../audit/audit-result.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { invoiceKinds, reportTitles } from '../french-terms.js'
import { offerCategory } from '../offer-category.js'
import { coverOf, formatLongPeriod } from '../periods.js'
import { textOf, valueOf } from '../read-values.js'
import { formatRange } from '../ranges.js'
import type { IdentifyingText } from '../view-text.js'

/** The top of the first page. */
export interface CoverView {
  readonly eyebrow: string
  readonly title: string
  readonly subtitle: IdentifyingText | null
  readonly period: string | null
  readonly answers: readonly Answer[]
  readonly conclusion: string
  readonly highlightsTitle: string
  readonly highlights: readonly string[]
}

/** The answer first: what is to be paid, what was found, how sure the reading is. */
export function composeCover(
  invoice: EnergyInvoice,
  audit: InvoiceAudit,
  highlights: readonly string[],
  overallConfidence: number,
): CoverView {
  const type = valueOf(invoice.energy_type)
  const { first, last } = coverOf(invoice.energies.map(({ period }) => period))
  const period = formatLongPeriod(first, last)
  return {
    eyebrow: 'RAPPORT D’ANALYSE',
    title: type === null ? 'Votre facture d’énergie' : reportTitles[type],
    subtitle: subtitle(invoice),
    period: period === null ? null : `Consommation ${period}`,
    answers: [amountAnswer(invoice), findingsAnswer(audit), confidenceAnswer(overallConfidence)],
    conclusion: conclusion(audit),
    highlightsTitle: 'À retenir',
    highlights: highlights.filter((line) => line.trim() !== ''),
  }
}

function subtitle(invoice: EnergyInvoice): IdentifyingText | null {
  const issued = valueOf(invoice.invoice.issue_date)
  const kind = valueOf(invoice.kind)
  const dated = issued === null ? [] : [`${invoiceKinds[kind ?? 'facture']} du ${formatLongDate(issued)}`]
  const supplier = textOf(invoice.supplier.name) ?? textOf(invoice.supplier.printed_name)
  const offer = textOf(invoice.offer.name)
  const category = offerCategory(invoice.offer)
  const own = [...dated, ...(supplier === null ? [] : [supplier]), ...(offer === null ? [] : [offer])]
  const open = [...dated, ...(supplier === null ? [] : ['Fournisseur A']), ...(category === null ? [] : [category])]
  return own.length === 0 ? null : { text: own.join(' · '), publicText: open.join(' · ') || null }
}

function amountAnswer(invoice: EnergyInvoice): Answer {
  const { totals } = invoice
  const [due, total] = [valueOf(totals.net_to_pay), valueOf(totals.ttc)]
  const label = due !== null && due < 0 ? 'EN VOTRE FAVEUR' : 'NET À PAYER'
  if (due === null) {
    const detail = total === null ? 'Aucun montant n’a pu être lu' : `Total de la facture : ${formatEuro(total)} TTC`
    return { label, figure: 'Non lu', detail, tone: 'attention' }
  }
  const deadline = valueOf(invoice.invoice.due_date)
  const details = [
    ...(total !== null && Math.abs(total - due) > 0.005 ? [`Facture de ${formatEuro(total)} TTC`] : []),
    ...(deadline !== null && due > 0 ? [`avant le ${formatLongDate(deadline)}`] : []),
  ]
  return {
    label,
    figure: formatEuro(Math.abs(due)),
    detail: details.join(', ') || 'Total TTC de la facture',
    tone: 'plain',
  }
}

function findingsAnswer({ findings, passed }: InvoiceAudit): Answer {
  const label = 'CE QUE NOUS AVONS TROUVÉ'
  const gaps = findings.filter(({ severity }) => severity >= 2)
  if (gaps.length === 0 && passed.length === 0) {
    return { label, figure: 'Rien à conclure', detail: 'Trop peu d’éléments lus pour contrôler', tone: 'attention' }
  }
  if (gaps.length === 0) {
    const advice = findings.length === 0 ? '' : ` · ${counted(findings.length, 'conseil')}`
    return {
      label,
      figure: 'Aucun écart',
      detail: `${counted(passed.length, 'contrôle')} sans écart${advice}`,
      tone: 'good',
    }
  }
  const stake = highestStake(gaps)
  return {
    label,
    figure: counted(gaps.length, 'écart'),
    detail: stake === null ? 'À vérifier avec le fournisseur' : `Enjeu le plus élevé : ${stake}`,
    tone: 'attention',
  }
}

/** Findings may share one cause, so their amounts are never added up. */
function highestStake(findings: readonly Finding[]): string | null {
  const ranges = findings.map(({ range_eur: range }) => range).filter((range) => range !== null)
  const [highest] = [...ranges].sort((one, other) => other[1] - one[1])
  return highest === undefined || highest[1] <= 0 ? null : formatRange(highest)
}

function confidenceAnswer(confidence: number): Answer {
  const label = 'FIABILITÉ DE LA LECTURE'
  if (!Number.isFinite(confidence))
    return { label, figure: 'Inconnue', detail: 'À comparer avec la facture', tone: 'attention' }
  const percent = Math.floor(Math.max(0, Math.min(1, confidence)) * 100)
  const figure = formatPercent(percent)
  if (percent >= 95) return { label, figure, detail: 'Lecture très sûre', tone: 'good' }
  if (percent >= 85) return { label, figure, detail: 'Lecture sûre', tone: 'plain' }
  return { label, figure, detail: 'À comparer avec la facture', tone: 'attention' }
}

function conclusion({ findings, passed }: InvoiceAudit): string {
  const gaps = findings.filter(({ severity }) => severity >= 2)
  if (gaps.length > 0) {
    return gaps.length === 1
      ? 'Un point de cette facture mérite une vérification auprès du fournisseur. Il est détaillé plus loin avec la ligne qui le montre.'
      : `${String(gaps.length)} points de cette facture méritent une vérification auprès du fournisseur. Ils sont détaillés plus loin, du plus important au moins important, avec les lignes qui les montrent.`
  }
  if (passed.length === 0) {
    return 'La facture ne montre pas assez d’éléments pour que les contrôles aboutissent. Ce rapport présente ce qui a pu être lu.'
  }
  return 'Les contrôles menés sur cette facture n’ont relevé aucun écart : les montants vérifiés concordent entre eux et avec les barèmes publics.'
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count > 1 ? 's' : ''}`
}
