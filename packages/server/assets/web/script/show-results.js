import { element } from './elements.js'
import { formatEuros } from './french-format.js'
import { showFindings, showHighlights, showPrices, showWarnings } from './show-audit.js'
import { showAmounts, showFacts } from './show-bill.js'
import { showEvidence } from './show-evidence.js'
import { showReports } from './show-reports.js'

/**
 * Everything the analysis found, in the order in which one asks: the bill, the highlights, the findings, the amounts,
 * the bill with what was read of it, the reports.
 *
 * @param {HTMLElement} place
 * @param {import('./answer.js').InvoiceAnswer} answer
 * @param {{ name: string, firstFile: string }} bill
 * @param {() => void} onAgain
 */
export function showResults(place, answer, bill, onAgain) {
  const again = element('button', { type: 'button', class: 'secondary' }, 'Analyser une autre facture')
  again.addEventListener('click', onAgain)
  const total = answer.invoice.totals.ttc ?? answer.invoice.totals.net_to_pay
  const title = total === null ? 'Résultats de l’analyse' : `${formatEuros(total.value)} TTC`
  const heading = element('h1', { id: 'results-title', tabindex: '-1' }, title)
  const parts = [
    element(
      'div',
      { class: 'results-head' },
      element('div', {}, element('p', { class: 'overline' }, bill.name), heading),
      again,
    ),
    showFacts(answer),
    showHighlights(answer.highlights),
    showWarnings(answer.warnings),
    showFindings(answer.findings),
    element('div', { class: 'two' }, showAmounts(answer.invoice), showPrices(answer.market_position, answer.savings)),
    showEvidence(answer.evidence),
    showReports(answer, bill.firstFile),
  ]
  place.replaceChildren(...parts.filter((part) => part !== null))
  place.hidden = false
  heading.focus()
}
