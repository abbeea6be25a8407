import { element } from './elements.js'
import { formatDate, formatEuros, formatKilowattHours, formatPercent } from './french-format.js'

const energyNames = { electricite: 'Électricité', gaz: 'Gaz', dual: 'Électricité et gaz' }

/**
 * The facts of the bill; what was not read says so.
 *
 * @param {import('./answer.js').InvoiceAnswer} answer
 */
export function showFacts({ invoice, energy_type, overall_confidence, needs_review }) {
  const supplier = invoice.supplier.name ?? invoice.supplier.printed_name
  const confidence = formatPercent(overall_confidence) + (needs_review ? ', à relire' : '')
  const facts = [
    fact('Fournisseur', supplier?.value),
    fact('Offre', invoice.offer.name?.value),
    fact('Énergie', energy_type === null ? undefined : energyNames[energy_type]),
    fact('Période', periodOf(invoice)),
    fact('Consommation', consumptionOf(invoice)),
    fact('Confiance de lecture', confidence),
  ]
  return element('section', { class: 'panel', 'aria-label': 'La facture' }, element('dl', { class: 'facts' }, ...facts))
}

/** @param {import('./answer.js').Invoice} invoice */
export function showAmounts({ totals }) {
  /** @type {[string, import('./answer.js').Read<number>, string][]} */
  const rows = [
    ['Total hors taxes', totals.ht, ''],
    ['TVA', totals.vat, ''],
    ['Total TTC', totals.ttc, 'total'],
    ['Solde antérieur', totals.previous_balance, ''],
    ['Déjà payé', totals.already_paid, ''],
    ['Net à payer', totals.net_to_pay, 'total'],
  ]
  const read = rows.flatMap(([label, amount, style]) =>
    amount === null
      ? []
      : [
          element(
            'tr',
            { class: style },
            element('th', { scope: 'row' }, label),
            element('td', {}, formatEuros(amount.value)),
          ),
        ],
  )
  const content =
    read.length === 0
      ? element('p', { class: 'note' }, 'Aucun montant n’a pu être lu avec certitude.')
      : element('table', { class: 'amounts' }, element('tbody', {}, ...read))
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'amounts' },
    element('h2', { id: 'amounts' }, 'Montants'),
    content,
  )
}

/**
 * @param {string} label
 * @param {string | null | undefined} value
 */
function fact(label, value) {
  const shown =
    value === undefined || value === null ? element('dd', { class: 'unread' }, 'non lu') : element('dd', {}, value)
  return element('div', {}, element('dt', {}, label), shown)
}

/** @param {import('./answer.js').Invoice} invoice */
function periodOf({ energies }) {
  const from = energies.flatMap(({ period }) => period.from?.value ?? []).sort()[0]
  const to = energies
    .flatMap(({ period }) => period.to?.value ?? [])
    .sort()
    .at(-1)
  return from === undefined || to === undefined ? null : `${formatDate(from)} au ${formatDate(to)}`
}

/** @param {import('./answer.js').Invoice} invoice */
function consumptionOf({ energies }) {
  const read = energies.flatMap(({ energy, total_kwh }) =>
    total_kwh === null ? [] : [{ energy, kwh: total_kwh.value }],
  )
  if (read.length === 0) return null
  return read
    .map(({ energy, kwh }) => {
      const name = read.length > 1 && energy !== null ? ` (${energyNames[energy.value].toLowerCase()})` : ''
      return formatKilowattHours(kwh) + name
    })
    .join(', ')
}
