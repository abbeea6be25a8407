import type { Read } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { derivedField, fieldAt } from '../../extraction/values/evidence.js'
import type { Invoice } from '../invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { bestOf, provenTotals, type PlacedTotal } from './choose-totals.js'
import { completeTotals } from './complete-totals.js'
import { includedTaxes, taxOfRates, taxWithin } from './included-taxes.js'
import { labelledAmounts, type LabelledAmount } from './labelled-amounts.js'
import { placed, type ThreeTotals } from './placed-total.js'
import { taxBreakdown } from './tax-breakdown.js'
import { taxRows, type TaxRow } from './tax-rows.js'
import { totalsOfRows } from './total-rows.js'

/** The three totals and the tax of each rate. */
export type TotalsRead = Pick<Invoice, 'total_excluding_tax' | 'total_tax' | 'total_including_tax' | 'taxes'>

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
    return result({ net, tax, gross }, amounts, rows)
  }
  const named = byLabels(amounts, rows)
  const within = taxWithin(named.gross, includedTaxes(document)) ?? taxOfRates(named.gross, labelled)
  if (within !== null) {
    const { net, tax, taxes } = within
    return { total_excluding_tax: net, total_tax: tax, total_including_tax: named.gross, taxes }
  }
  return result(completeTotals(named, { document, amounts, rows, isReceipt }), amounts, rows)
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

/** A total where it is printed, else as the sum or difference of the others. */
function printedOr({ value, places }: PlacedTotal, others: readonly Field<number>[]): Read<number> {
  return placed(places, 0.97) ?? (others.length === 0 ? null : derivedField(value, 0.93, others))
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

function result(
  { net, tax, gross }: ThreeTotals,
  amounts: readonly LabelledAmount[],
  rows: readonly TaxRow[],
): TotalsRead {
  return {
    total_excluding_tax: net,
    total_tax: tax,
    total_including_tax: gross,
    taxes: taxBreakdown(rows, amounts, net, tax),
  }
}
