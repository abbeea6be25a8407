import type { PageLayout } from '../../../layout/cell.js'
import type { EnergyInvoice, Read, VatLine } from '../../energy-invoice.js'
import { vatRates } from '../fields/vat-candidate.js'
import { derivedField, fieldAt } from '../values/evidence.js'
import { tokensOf } from '../values/tokens.js'

/**
 * One rate on all of the bill: what is missing of its line follows from the totals, where rate, base and VAT agree to the
 * cent and the bill prints the rate.
 */
export function completeVat(invoice: EnergyInvoice, layouts: readonly PageLayout[]): EnergyInvoice {
  const { ht, vat, ttc } = invoice.totals
  if (ht === null || vat === null || invoice.vat.length > 1) return invoice
  const [line] = invoice.vat
  const only = onlyPrintedRate(layouts)
  const rate = line?.rate ?? only
  // Where the bill names one rate only, all of its VAT is of that rate, also where the product is wrong: the audit says so.
  const isSum = ttc !== null && Math.abs(ht.value + vat.value - ttc.value) < 0.011
  const isOnly = isSum && only?.value === rate?.value
  if (rate === null || (!isOnly && Math.abs((ht.value * rate.value) / 100 - vat.value) > 0.011)) return invoice
  if (line !== undefined && line.amount !== null && line.amount.value !== vat.value) return invoice
  const complete: VatLine = {
    rate,
    base_ht: line?.base_ht ?? derivedField(ht.value, 0.93, [ht]),
    amount: line?.amount ?? derivedField(vat.value, 0.93, [vat]),
  }
  return { ...invoice, vat: [complete] }
}

/** The one rate of VAT that a bill names. */
function onlyPrintedRate(layouts: readonly PageLayout[]): Read<number> {
  const rates = layouts.flatMap(({ cells }) =>
    cells
      .filter((cell) => /t\.?v\.?a|taux/.test(cell.folded))
      .flatMap((cell) => tokensOf(cell))
      .flatMap((token) => (token.kind === 'percent' && vatRates.has(token.value) ? [token] : [])),
  )
  const [first] = rates
  if (first === undefined || rates.some(({ value }) => value !== first.value)) return null
  return fieldAt(first.value, 0.88, first.cell, first.start, first.end)
}
