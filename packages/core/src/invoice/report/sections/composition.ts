import { formatEuro, formatPercent } from '../../../pdf/french-format.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { sumOf, valueOf } from '../read-values.js'
import { amountParts, type AmountPart, type Tone } from './amount-parts.js'

/** One part of the amount: a colour on the bar, a line in the legend. */
export interface CompositionRow {
  readonly tone: Tone
  readonly label: string
  readonly amount: string
  /** Share of the total, empty when it makes no sense. */
  readonly share: string
  /** Length on the bar; 0 for a reduction. */
  readonly weight: number
}

/** What the money is made of. */
export interface CompositionView {
  readonly title: string
  readonly intro: string
  readonly rows: readonly CompositionRow[]
  /** What the bar shows, in words. */
  readonly alternative: string
  readonly total: { readonly label: string; readonly amount: string } | null
  /** From the total to the amount to pay, when something lies between. */
  readonly account: readonly { readonly label: string; readonly amount: string; readonly isTotal: boolean }[]
  readonly notes: readonly string[]
}

/** Shows what each part of the bill costs; what the lines do not explain is a part of its own, never spread. */
export function composeComposition(invoice: EnergyInvoice): CompositionView {
  const parts = amountParts(invoice)
  const explained = cents(parts.reduce((sum, { amount }) => sum + amount, 0))
  const total = valueOf(invoice.totals.ttc)
  const gap = total === null ? 0 : cents(total - explained)
  // Each amount is rounded to the cent on the bill.
  const tolerance = 0.01 * parts.length + 0.011
  const isExplained = Math.abs(gap) <= tolerance
  const shown: readonly AmountPart[] =
    total === null || isExplained || parts.length === 0 || gap < 0
      ? parts
      : [...parts, { tone: 'unknown', label: 'Autres montants, non détaillés ou non lus', amount: gap }]
  const sign = (total ?? explained) < 0 ? -1 : 1
  const rows = shown.map((part) => compositionRow(part, total ?? explained, sign))
  const shares = rows.filter(({ weight }) => weight > 0).map(({ label, share }) => `${label} ${share}`)
  return {
    title: 'De quoi se compose le montant',
    intro: introduction(parts.length, total),
    rows,
    alternative: `Barre des parts du montant : ${shares.join(', ') || 'aucune'}.`,
    total: totalRow(total, explained, parts.length),
    account: accountRows(invoice),
    notes: notes(invoice, { gap, isExplained, hasParts: parts.length > 0, total }),
  }
}

function introduction(parts: number, total: number | null): string {
  if (parts === 0 && total === null) return 'Ni le détail ni le total de la facture n’ont pu être lus.'
  if (parts === 0) return 'Le détail du montant n’a pas pu être lu sur la facture.'
  return 'Montants hors taxes de chaque poste, puis la TVA.'
}

function compositionRow({ tone, label, amount }: AmountPart, whole: number, sign: number): CompositionRow {
  const weight = Math.max(0, amount * sign)
  const share = weight > 0 && whole !== 0 ? (amount / whole) * 100 : null
  return {
    tone,
    label,
    amount: formatEuro(amount),
    share: share === null ? '' : formatPercent(share, { least: 0, most: share < 1 ? 1 : 0 }),
    weight,
  }
}

function totalRow(total: number | null, explained: number, parts: number): CompositionView['total'] {
  if (total !== null) return { label: 'Total TTC de la facture', amount: formatEuro(total) }
  return parts === 0 ? null : { label: 'Somme des montants lus', amount: formatEuro(explained) }
}

function accountRows({ totals }: EnergyInvoice): CompositionView['account'] {
  const [total, paid, balance, due] = [totals.ttc, totals.already_paid, totals.previous_balance, totals.net_to_pay].map(
    valueOf,
  )
  if ((paid ?? 0) === 0 && (balance ?? 0) === 0) return []
  const row = (label: string, amount: number | null | undefined, isTotal = false) =>
    typeof amount === 'number' ? [{ label, amount: formatEuro(amount), isTotal }] : []
  return [
    ...row('Total TTC de la facture', total),
    ...row('Déjà payé ou prélevé', typeof paid === 'number' && paid !== 0 ? -Math.abs(paid) : null),
    ...row('Solde précédent', balance === 0 ? null : balance),
    ...row(typeof due === 'number' && due < 0 ? 'Solde en votre faveur' : 'Net à payer', due, true),
  ]
}

function notes(
  invoice: EnergyInvoice,
  reading: { gap: number; isExplained: boolean; hasParts: boolean; total: number | null },
): string[] {
  const lines: string[] = []
  const network = sumOf(invoice.energies.map(({ network_share_ht: share }) => share))
  if (network !== null) {
    lines.push(
      `Dont acheminement par le réseau : ${formatEuro(network)} hors taxes, compris dans la consommation et l’abonnement.`,
    )
  }
  if (reading.total === null && reading.hasParts) {
    lines.push('Le total TTC n’a pas été lu : rien ne garantit que ces montants sont complets.')
  } else if (reading.hasParts && reading.isExplained) {
    lines.push('Ces montants s’additionnent au total TTC imprimé sur la facture.')
  } else if (reading.hasParts && reading.gap < 0) {
    lines.push(`Les montants lus dépassent le total TTC de ${formatEuro(-reading.gap)} : comparez-les avec la facture.`)
  } else if (reading.hasParts) {
    lines.push(`Il manque ${formatEuro(reading.gap)} pour atteindre le total TTC : ce montant n’est pas réparti.`)
  }
  return lines
}

function cents(amount: number): number {
  return Math.round(amount * 100) / 100
}
