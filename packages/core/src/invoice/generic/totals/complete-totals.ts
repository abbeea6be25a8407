import { derivedField, fieldAt } from '../../extraction/values/evidence.js'
import type { Read } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import type { PrintedDocument } from '../printed-document.js'
import { termPattern } from '../vocabulary/vocabularies.js'
import { difference, sumOf } from './derived-amounts.js'
import type { LabelledAmount } from './labelled-amounts.js'
import type { ThreeTotals } from './placed-total.js'
import { isTaxOf, rateOfLabel, taxBreakdown } from './tax-breakdown.js'
import type { TaxRow } from './tax-rows.js'

const noTax = termPattern(({ noTax: mentions }) => mentions)
/** The highest VAT of the European Union is 27 %. */
const highestShare = 0.3

/** What totals are completed from. */
export interface TotalsEvidence {
  document: PrintedDocument
  amounts: readonly LabelledAmount[]
  rows: readonly TaxRow[]
  /** A receipt need not show the tax that its total holds. */
  isReceipt: boolean
}

/** What two of the three totals, the rate of a tax, or a mention that no tax applies, make of the others. */
export function completeTotals({ net, tax, gross }: ThreeTotals, evidence: TotalsEvidence): ThreeTotals {
  const { amounts, rows, isReceipt } = evidence
  const hasTax = amounts.some(({ role, value }) => role === 'tax' && value !== 0) || rows.length > 0
  if (gross === null) return { net, tax, gross: net && tax && isPartOf(tax, net) ? sumOf([net, tax], 0.75) : null }
  if (!hasTax) return withoutTax({ net, tax, gross }, evidence)
  const base = net ?? baseOfRate(tax, gross, amounts)
  if (base !== null) return { net: base, tax: taxBetween(base, tax, gross, evidence), gross }
  // An amount that is more than a tax may be is none.
  const isTax = tax !== null && isPartOf(tax, gross)
  return { net: isTax ? difference(gross, tax, 0.75) : null, tax: isTax || isReceipt ? tax : null, gross }
}

/** Net and gross are the same where no tax applies, or where an invoice shows none anywhere. A receipt may just not show it. */
function withoutTax({ net, tax, gross }: ThreeTotals, { document, isReceipt }: TotalsEvidence): ThreeTotals {
  if (gross === null) return { net, tax, gross }
  const mention = document.cells.find(({ folded }) => noTax.test(folded))
  if (mention !== undefined) {
    const { index = 0, 0: words = '' } = noTax.exec(mention.folded) ?? {}
    const zero = fieldAt(0, 0.9, mention, index, index + words.length)
    return { net: net?.value === gross.value ? net : derivedField(gross.value, 0.85, [gross]), tax: zero, gross }
  }
  if (net === null) return { net: isReceipt ? null : derivedField(gross.value, 0.7, [gross]), tax, gross }
  return { net, tax: tax ?? (net.value === gross.value ? null : taxOrNothing(net, gross)), gross }
}

/** The tax between net and gross: as printed where they agree or its own rate proves it, else the difference. */
function taxBetween(
  net: Field<number>,
  tax: Read<number>,
  gross: Field<number>,
  { rows, amounts }: TotalsEvidence,
): Read<number> {
  if (tax !== null) {
    const isDifference = Math.abs(gross.value - net.value - tax.value) < 0.02
    // What lies between may hold more than the tax, a stay tax for instance.
    if (isDifference || taxBreakdown(rows, amounts, net, tax).length > 0) return tax
  }
  return taxOrNothing(net, gross)
}

function taxOrNothing(net: Field<number>, gross: Field<number>): Read<number> {
  const rest = difference(gross, net, 0.6)
  return rest.value !== 0 && isPartOf(rest, net) ? rest : null
}

/** The amount of which the rate beside a tax makes this tax, where nothing names the net total. */
function baseOfRate(tax: Read<number>, gross: Field<number>, amounts: readonly LabelledAmount[]): Read<number> {
  const label = amounts.find(({ role, value }) => role === 'tax' && value === tax?.value)?.label ?? ''
  const rate = rateOfLabel(label)
  if (tax === null || rate === null) return null
  const base = amounts.find(
    ({ value }) => isTaxOf(value, rate, tax.value) && Math.abs(value + tax.value) <= Math.abs(gross.value) + 0.02,
  )
  return base === undefined ? null : fieldAt(base.value, 0.82, base.cell, base.start, base.end)
}

function isPartOf(tax: Field<number>, whole: Field<number>): boolean {
  return Math.abs(tax.value) <= highestShare * Math.abs(whole.value) && tax.value * whole.value >= 0
}
