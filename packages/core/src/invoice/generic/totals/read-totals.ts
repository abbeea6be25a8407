import type { Read } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { derivedField, evidenceAt, fieldAt } from '../../extraction/values/evidence.js'
import type { Invoice } from '../invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import type { Figure } from '../values/money.js'
import { termPattern } from '../vocabulary/vocabularies.js'
import { bestOf, provenTotals, type PlacedTotal } from './choose-totals.js'
import { labelledAmounts, type LabelledAmount } from './labelled-amounts.js'
import { taxRows, type TaxRow } from './tax-rows.js'
import { totalsOfRows } from './total-rows.js'

/** The three totals and the tax of each rate. */
export type TotalsRead = Pick<Invoice, 'total_excluding_tax' | 'total_tax' | 'total_including_tax' | 'taxes'>

const noTax = termPattern(({ noTax: mentions }) => mentions)

/**
 * Net, tax and gross: three amounts that add up count most, then a row that a rate proves, then labels alone.
 *
 * @param isReceipt a receipt need not show the tax that its total holds
 */
export function readTotals(document: PrintedDocument, isReceipt: boolean): TotalsRead {
  const labelled = labelledAmounts(document)
  const amounts = [...labelled, ...totalsOfRows(labelled)]
  const rows = largestOfEachRate(taxRows(document))
  const proven = provenTotals(amounts, rows)
  if (proven !== null) {
    const gross = printedOr(proven.gross, [])
    const known = gross === null ? [] : [gross]
    const net = printedOr(proven.net, known)
    const tax = printedOr(proven.tax, net === null ? known : [...known, net])
    return totals(net, tax, gross, breakdown(rows, amounts, net, tax))
  }
  return completed(byLabels(amounts, rows), document, amounts, rows, isReceipt)
}

/** Of the rows of one rate the largest: lines of the invoice print their own rate and tax as well. */
function largestOfEachRate(rows: readonly TaxRow[]): readonly TaxRow[] {
  const byRate = new Map<number, TaxRow>()
  for (const row of rows) {
    const known = byRate.get(row.rate.value)
    if (known === undefined || Math.abs(row.base.value) > Math.abs(known.base.value)) byRate.set(row.rate.value, row)
  }
  return [...byRate.values()]
}

function placed(places: readonly Figure[], confidence: number): Field<number> | undefined {
  const [first] = places
  if (first === undefined) return undefined
  return {
    value: first.value,
    confidence,
    evidence: places.slice(0, 3).map(({ cell, start, end }) => evidenceAt(cell, start, end)),
  }
}

/** A total where it is printed, else as the sum or difference of the others. */
function printedOr({ value, places }: PlacedTotal, others: readonly Field<number>[]): Read<number> {
  return placed(places, 0.97) ?? (others.length === 0 ? null : derivedField(value, 0.93, others))
}

interface ThreeTotals {
  net: Read<number>
  tax: Read<number>
  gross: Read<number>
}

/** The totals that their labels name, each for itself. */
function byLabels(amounts: readonly LabelledAmount[], rows: readonly TaxRow[]): ThreeTotals {
  const of = (part: 'net' | 'tax' | 'gross'): Read<number> => {
    const best = bestOf(part, amounts)
    if (best === null) return null
    const { value, cell, start, end } = best.figure
    return fieldAt(value, Math.min(0.9, 0.35 + 0.5 * best.score), cell, start, end)
  }
  const gross = of('gross')
  const [row, another] = rows
  // One rate on the whole invoice: its row has the base and the tax.
  if (row !== undefined && another === undefined && gross !== null) {
    const sum = row.base.value + row.tax.value
    if (Math.abs(sum - gross.value) < 0.02) {
      return { net: placed([row.base], 0.95) ?? null, tax: placed([row.tax], 0.95) ?? null, gross }
    }
  }
  const net = amounts.some(({ role }) => role === 'net') ? of('net') : null
  return { net, tax: of('tax'), gross }
}

/** What two of the three totals, or a mention that no tax applies, make of the third. */
function completed(
  { net, tax, gross }: ThreeTotals,
  document: PrintedDocument,
  amounts: readonly LabelledAmount[],
  rows: readonly TaxRow[],
  isReceipt: boolean,
): TotalsRead {
  const mention = document.cells.find(({ folded }) => noTax.test(folded))
  const hasTax = amounts.some(({ role, value }) => role === 'tax' && value !== 0) || rows.length > 0
  if (gross !== null && mention !== undefined && !hasTax) {
    const match = noTax.exec(mention.folded)
    const start = match?.index ?? 0
    const zero = fieldAt(0, 0.9, mention, start, start + (match?.[0].length ?? 0))
    return totals(net?.value === gross.value ? net : derivedField(gross.value, 0.85, [gross]), zero, gross, [])
  }
  const isTaxOf = (part: Field<number>, whole: Field<number>): boolean =>
    Math.abs(part.value) <= 0.3 * Math.abs(whole.value) && part.value * whole.value >= 0
  let [netRead, taxRead, grossRead] = [net, tax, gross]
  if (netRead !== null && grossRead !== null && Math.abs(netRead.value) <= Math.abs(grossRead.value)) {
    const rest = difference(grossRead, netRead, 0.6)
    // What lies between may hold more than the tax, a stay tax for instance: a rate proves the tax by itself.
    const isRight =
      taxRead !== null &&
      (Math.abs(taxRead.value - rest.value) < 0.02 || breakdown(rows, amounts, netRead, taxRead).length > 0)
    if (!isRight) taxRead = rest.value !== 0 && isTaxOf(rest, netRead) ? rest : null
  } else if (taxRead !== null && grossRead !== null && isTaxOf(taxRead, grossRead)) {
    netRead = difference(grossRead, taxRead, 0.75)
  } else if (taxRead !== null && netRead !== null && grossRead === null && isTaxOf(taxRead, netRead)) {
    grossRead = derivedField(Math.round(100 * (netRead.value + taxRead.value)) / 100, 0.75, [netRead, taxRead])
  } else if (taxRead !== null && grossRead !== null) taxRead = null
  // An invoice that shows no tax anywhere asks for none; a receipt may just not show it.
  if (netRead === null && taxRead === null && grossRead !== null && !hasTax && !isReceipt)
    netRead = derivedField(grossRead.value, 0.7, [grossRead])
  return totals(netRead, taxRead, grossRead, breakdown(rows, amounts, netRead, taxRead))
}

function totals(net: Read<number>, tax: Read<number>, gross: Read<number>, taxes: Invoice['taxes']): TotalsRead {
  return { total_excluding_tax: net, total_tax: tax, total_including_tax: gross, taxes }
}

function difference(whole: Field<number>, part: Field<number>, confidence: number): Field<number> {
  return derivedField(Math.round(100 * (whole.value - part.value)) / 100, confidence, [whole, part])
}

/** The tax of each rate: rows that their rate proves, else the one rate that the label of the tax prints. */
function breakdown(
  rows: readonly TaxRow[],
  amounts: readonly LabelledAmount[],
  net: Read<number>,
  tax: Read<number>,
): Invoice['taxes'] {
  if (rows.length > 0) {
    return rows.map(({ rate, base, tax: amount }) => ({
      rate: placed([rate], 0.95) ?? null,
      base: placed([base], 0.95) ?? null,
      amount: placed([amount], 0.95) ?? null,
    }))
  }
  if (net === null || tax === null || tax.value === 0) return []
  const printed = amounts.find(({ role, value, label }) => role === 'tax' && value === tax.value && label.includes('%'))
  const figure = /(\d{1,2}(?:[.,]\d{1,2})?) ?%/.exec(printed?.label ?? '')?.[1]
  if (printed === undefined || figure === undefined) return []
  const rate = Number(figure.replace(',', '.'))
  const isRate = Math.abs((net.value * rate) / 100 - tax.value) < 0.03
  return isRate ? [{ rate: fieldAt(rate, 0.9, printed.cell), base: net, amount: tax }] : []
}
