import type { PageLayout, Row } from '../../../layout/cell.js'
import { sumOfAmounts } from '../../../energy/cents.js'
import { joinCells } from '../../../layout/join-cells.js'
import type { EnergyInvoice, ServiceLine, TaxLine } from '../../energy-invoice.js'
import { kindOfService, taxCodeOf } from '../tables/charge-vocabulary.js'
import { vatRates } from '../fields/vat-candidate.js'
import { fieldAt } from '../values/evidence.js'
import { tokensOf, type MoneyToken } from '../values/tokens.js'
import { amountsOfLines } from './amounts-of-lines.js'
import { printedAmounts } from './printed-figures.js'

/** Rows that sum up, and what stands between the total and what is due. */
const notALine =
  /^(?:soit\b|(?:sous[- ]?)?total)|\bt\.?v\.?a\b|\bt\.?t\.?c\b|\bh\.?t\.?v\.?a\b|toutes taxes|\ba (?:payer|regler)|solde|mensualit|acompte|deja|credit du|report|dont\b|moyenn|12 mois|prelev/
const least = 0.5

interface Missing {
  row: Row
  amount: MoneyToken
}

/**
 * The line that no label announced: what the total before tax has over the sum of all lines is printed to the cent, once, in a
 * row of its own.
 */
export function completeLines(invoice: EnergyInvoice, layouts: readonly PageLayout[]): EnergyInvoice {
  const open = openAmount(invoice)
  if (open === null || Math.abs(open) < least) return invoice
  const known = new Set(amountsOfLines(invoice))
  const found = missingRows(layouts).filter(({ amount }) => amount.value === open && !known.has(amount.value))
  const [only] = found
  if (only === undefined || new Set(found.map(({ row }) => textOf(row))).size > 1) return invoice
  return withLine(invoice, only)
}

/** What the total before tax has over its lines, where there are lines of energy. */
function openAmount(invoice: EnergyInvoice): number | null {
  const { ht } = invoice.totals
  if (ht === null || invoice.energies.some(({ consumption }) => consumption.length === 0)) return null
  return sumOfAmounts([ht.value, ...amountsOfLines(invoice).map((amount) => -amount)])
}

function textOf(row: Row): string {
  return row.cells.map(({ folded }) => folded).join(' ')
}

/** Rows of words and one amount. */
function missingRows(layouts: readonly PageLayout[]): Missing[] {
  const amounts = new Set(printedAmounts(layouts))
  return layouts.flatMap((layout) =>
    layout.rows.flatMap((row) => {
      const own = row.cells
        .flatMap((cell) => tokensOf(cell) as readonly MoneyToken[])
        // "20,00" under "TVA en %" is a rate.
        .filter((token) => amounts.has(token) && (token.kind === 'amount' || !vatRates.has(token.value)))
      const [amount] = own
      const named = withLabel(row, layout)
      return amount === undefined || own.length > 1 || notALine.test(textOf(named)) ? [] : [{ row: named, amount }]
    }),
  )
}

/** A row of figures whose label is set on two lines, above and below its middle. */
function withLabel(row: Row, { cells, rows }: PageLayout): Row {
  if (row.cells.some(({ folded }) => /[a-z]{3}/.test(folded.replace(/\b(?:du|au)\b/g, '')))) return row
  const height = row.bottom - row.top
  const lines = cells.filter(
    (cell) =>
      /[a-z]{3}/.test(cell.folded) &&
      !/\d[,.]\d{2}(?!\d)/.test(cell.folded) &&
      cell.bottom > row.top - 0.9 * height &&
      cell.top < row.bottom + 0.9 * height &&
      rows.find((other) => other.cells.includes(cell))?.cells.length === 1,
  )
  const [first, ...others] = lines.sort((one, another) => one.top - another.top)
  return first === undefined ? row : { ...row, cells: [...row.cells, joinCells(first, ...others)] }
}

function withLine(invoice: EnergyInvoice, { row, amount }: Missing): EnergyInvoice {
  const label = row.cells.find(({ folded }) => /[a-z]{3}/.test(folded))
  if (label === undefined) return invoice
  const days = row.cells.flatMap(tokensOf).find((token) => token.kind === 'period')
  const at = (value: string) => (days === undefined ? null : fieldAt(value, 0.88, days.cell, days.start, days.end))
  const line = {
    from: days?.kind === 'period' ? at(days.value.from) : null,
    to: days?.kind === 'period' ? at(days.value.to) : null,
    amount_ht: fieldAt(amount.value, 0.88, amount.cell, amount.start, amount.end),
    vat_rate: null,
  }
  const [supply, another] = invoice.energies
  const code = supply === undefined ? null : taxCodeOf(textOf(row), supply.energy?.value ?? null)
  if (supply !== undefined && another === undefined && code !== null) {
    const tax: TaxLine = {
      ...line,
      code: fieldAt(code, 0.9, label),
      label: fieldAt(label.text, 0.85, label),
      base: null,
      base_unit: null,
      rate: null,
      rate_unit: null,
    }
    return { ...invoice, energies: [{ ...supply, taxes: [...supply.taxes, tax] }] }
  }
  const kind = kindOfService(label.folded, amount.value)
  const service: ServiceLine = { ...line, label: fieldAt(label.text, 0.85, label), kind: fieldAt(kind, 0.75, label) }
  return { ...invoice, services: [...invoice.services, service] }
}
