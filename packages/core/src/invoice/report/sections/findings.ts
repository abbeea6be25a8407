import { formatNumber } from '../../../pdf/french-format.js'
import type { Finding } from '../../audit/audit-result.js'
import { formatRange } from '../ranges.js'
import type { PrintedText } from '../view-text.js'

/** The line of the bill that shows a finding. */
export interface QuoteView {
  /** `Page 2` */
  readonly place: string
  /** Null when the place is known and the words are not. */
  readonly quote: PrintedText | null
}

/** One finding, worded and formatted. */
export interface FindingView {
  readonly severity: 1 | 2 | 3
  readonly badge: string
  readonly title: string
  readonly message: string
  readonly quotes: readonly QuoteView[]
  readonly moreQuotes: string | null
  readonly figures: readonly { readonly label: string; readonly value: string }[]
  readonly notes: readonly { readonly label: string; readonly text: string }[]
}

/** All findings, by weight. */
export interface FindingsView {
  readonly title: string
  readonly intro: string
  readonly items: readonly FindingView[]
}

const badges: Readonly<Record<Finding['severity'], string>> = { 3: 'PRIORITAIRE', 2: 'À VÉRIFIER', 1: 'CONSEIL' }
const quotesShown = 4

/** Words each finding: what was seen, where, what was expected, on which basis, what to do. */
export function composeFindings(findings: readonly Finding[]): FindingsView {
  return {
    title: 'Les points à vérifier',
    intro:
      findings.length === 0
        ? ''
        : 'Chaque point cite la ligne de la facture qui le montre. Un écart constaté n’est pas une faute établie : il se vérifie avec le fournisseur.',
    items: findings.map(composeFinding),
  }
}

function composeFinding(finding: Finding): FindingView {
  const quotes = quotesOf(finding)
  const others = quotes.length - quotesShown
  return {
    severity: finding.severity,
    badge: badges[finding.severity],
    title: finding.title,
    message: finding.message,
    quotes: quotes.slice(0, quotesShown),
    moreQuotes: others <= 0 ? null : others === 1 ? 'et une autre ligne' : `et ${String(others)} autres lignes`,
    figures: figuresOf(finding),
    notes: [
      { label: 'Que faire', text: finding.advice },
      { label: 'Fondement', text: finding.basis },
      { label: 'Contrôle', text: `${finding.rule_id}, confiance ${confidence(finding.confidence)}` },
    ].filter(({ text }) => text.trim() !== ''),
  }
}

function quotesOf({ evidence }: Finding): QuoteView[] {
  const seen = new Set<string>()
  const quotes: QuoteView[] = []
  for (const { source, page, quote } of evidence) {
    const printed = quote?.trim() ?? ''
    if (printed === '' && page === null) continue
    const key = `${String(page)} ${printed}`
    if (seen.has(key)) continue
    seen.add(key)
    const place = page !== null ? `Page\u00a0${String(page)}` : source === 'factur-x' ? 'Fichier' : 'Facture'
    quotes.push({ place, quote: printed === '' ? null : { printed } })
  }
  return quotes
}

function figuresOf({ expected, observed, difference, range_eur: range }: Finding): FindingView['figures'] {
  const unit = sharedUnit(expected, observed)
  return [
    { label: 'ATTENDU', value: expected?.trim() ?? '' },
    { label: 'SUR LA FACTURE', value: observed?.trim() ?? '' },
    { label: 'ÉCART', value: difference === null ? '' : signed(difference, unit) },
    { label: 'ENJEU TTC', value: range === null ? '' : stake(range) },
  ].filter(({ value }) => value !== '')
}

function stake(range: readonly [number, number]): string {
  const [low, high] = range
  if (high <= 0 && low < 0) return `${formatRange([-high, -low])} en votre faveur`
  return formatRange(range)
}

function signed(difference: number, unit: string): string {
  if (!Number.isFinite(difference)) return ''
  const isAmount = unit === '€' || unit.startsWith('€ ')
  const text = formatNumber(difference, { least: isAmount ? 2 : 0, most: isAmount ? 2 : 4 })
  const sign = difference > 0 && text !== '0' ? '+' : ''
  return unit === '' ? sign + text : `${sign}${text}\u00a0${unit}`
}

/** The unit that both figures end with: the difference is in it. */
function sharedUnit(expected: string | null, observed: string | null): string {
  const [one, other] = [expected, observed].map(
    (text) => /\d[\s\u00a0\u202f]*([^\d\s.,;:()][^\d.,;:()]{0,15})$/u.exec(text?.trim() ?? '')?.[1],
  )
  return one !== undefined && one === other ? one : ''
}

function confidence(value: number): string {
  return Number.isFinite(value) ? `${String(Math.round(Math.max(0, Math.min(1, value)) * 100))}\u00a0%` : 'inconnue'
}
