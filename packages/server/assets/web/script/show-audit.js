import { element } from './elements.js'
import { formatDate, formatGap, formatPrice, formatRange, keepSigns } from './french-format.js'

const severities = { 3: 'Écart probable', 2: 'À vérifier', 1: 'Conseil' }
const energyNames = { electricite: 'Électricité', gaz: 'Gaz' }

/** @param {string[]} highlights */
export function showHighlights(highlights) {
  const items = highlights.map((highlight) => element('li', {}, keepSigns(highlight)))
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'highlights' },
    element('h2', { id: 'highlights' }, 'Points clés'),
    element('ul', { class: 'highlights' }, ...items),
  )
}

/** @param {import('./answer.js').Finding[]} findings */
export function showFindings(findings) {
  const title = findings.length === 0 ? 'Constats' : findings.length === 1 ? '1 constat' : `${findings.length} constats`
  const content =
    findings.length === 0
      ? [element('p', { class: 'panel' }, 'Aucun écart relevé\u00a0: les calculs et les taux vérifiés sont conformes.')]
      : findings.map(showFinding)
  return element(
    'section',
    { 'aria-labelledby': 'findings' },
    element('h2', { id: 'findings', class: 'section' }, title),
    ...content,
  )
}

/** @param {import('./answer.js').Finding} finding */
function showFinding(finding) {
  const stake =
    finding.range_eur === null
      ? null
      : element('span', { class: 'stake' }, `Enjeu\u00a0: ${formatRange(finding.range_eur)}`)
  const figures = [pair('Attendu', finding.expected), pair('Imprimé sur la facture', finding.observed)]
  const basis = [pair('Fondement', finding.basis), pair('Que faire', finding.advice), pair('Règle', finding.rule_id)]
  return element(
    'article',
    { class: `finding severity-${finding.severity}` },
    element(
      'div',
      { class: 'finding-head' },
      element('h3', {}, finding.title),
      element('span', { class: 'badge' }, severities[finding.severity]),
      stake,
    ),
    element('p', {}, finding.message),
    ...distinct(finding.evidence).flatMap((piece) => showQuote(piece, finding.rule_id)),
    element(
      'details',
      {},
      element('summary', {}, 'Détail et conseil'),
      element('dl', { class: 'detail-list' }, ...[...figures, ...basis].flat()),
    ),
    finding.letter === ''
      ? null
      : element(
          'details',
          {},
          element('summary', {}, 'Paragraphe pour une réclamation'),
          element('blockquote', {}, finding.letter),
        ),
  )
}

/**
 * Several values of a finding often come from one line of the bill: it is quoted once.
 *
 * @param {{ page: number | null, quote: string | null }[]} evidence
 */
function distinct(evidence) {
  return [...new Map(evidence.map((piece) => [`${piece.page} ${piece.quote}`, piece])).values()]
}

/**
 * @param {{ page: number | null, quote: string | null }} evidence
 * @param {string} rule
 */
function showQuote({ page, quote }, rule) {
  if (quote === null) return []
  const place = page === null ? null : element('footer', {}, showPlace(page, rule))
  return [element('blockquote', {}, `«\u00a0${quote}\u00a0»`, place)]
}

/**
 * A way from a finding to its line on the picture of the bill, where the page shows one.
 *
 * @param {number} page
 * @param {string} rule
 */
function showPlace(page, rule) {
  const words = `Facture, page ${page}`
  const button = element('button', { type: 'button', class: 'place' }, words)
  button.addEventListener('click', () => {
    const sheet = document.getElementById(`evidence-page-${page}`)
    const marks = [...(sheet?.querySelectorAll('.finding-mark') ?? [])]
    for (const mark of document.querySelectorAll('.finding-mark.on')) mark.classList.remove('on')
    const own = marks.filter((mark) => mark instanceof SVGElement && mark.dataset['rule'] === rule)
    for (const mark of own) mark.classList.add('on')
    const target = own[0] ?? sheet
    target?.scrollIntoView({ block: 'center' })
  })
  return button
}

/**
 * @param {string} label
 * @param {string | null} value
 */
function pair(label, value) {
  return value === null || value === '' ? [] : [element('dt', {}, label), element('dd', {}, value)]
}

/**
 * @param {import('./answer.js').MarketPosition[]} positions
 * @param {import('./answer.js').Savings} savings
 */
export function showPrices(positions, savings) {
  const range = savings.claimable && savings.low_eur_year !== null && savings.high_eur_year !== null
  const saving = range
    ? `Économie possible à consommation égale\u00a0: ${formatRange([savings.low_eur_year ?? 0, savings.high_eur_year ?? 0])} par an.`
    : savings.reason
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'prices' },
    element('h2', { id: 'prices' }, 'Prix de l’énergie'),
    ...positions.map((position) => showPosition(position, positions.length > 1)),
    saving === null ? null : element('p', { class: 'note' }, saving),
  )
}

/**
 * @param {import('./answer.js').MarketPosition} position
 * @param {boolean} named
 */
function showPosition(position, named) {
  /** @type {[string, string][]} */
  const rows = []
  if (position.billed_eur_kwh !== null) rows.push(['Prix facturé, TTC', formatPrice(position.billed_eur_kwh)])
  if (position.reference_eur_kwh !== null) {
    const date = position.reference_date === null ? '' : ` au ${formatDate(position.reference_date)}`
    rows.push([`${position.reference ?? 'Référence'}${date}`, formatPrice(position.reference_eur_kwh)])
  }
  if (position.claimable && position.gap_percent !== null) rows.push(['Écart', formatGap(position.gap_percent)])
  const body = rows.map(([label, value]) =>
    element('tr', {}, element('th', { scope: 'row' }, label), element('td', {}, value)),
  )
  return element(
    'div',
    {},
    named ? element('h3', {}, energyNames[position.energy]) : null,
    body.length === 0 ? null : element('table', { class: 'amounts' }, element('tbody', {}, ...body)),
    position.reason === null ? null : element('p', { class: 'note' }, position.reason),
  )
}

/** @param {{ message: string }[]} warnings */
export function showWarnings(warnings) {
  if (warnings.length === 0) return null
  const items = warnings.map(({ message }) => element('li', {}, message))
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'warnings' },
    element('h2', { id: 'warnings' }, 'Avertissements'),
    element('ul', {}, ...items),
  )
}
