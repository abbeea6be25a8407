import { invoiceLeaves, type InvoiceLeaf } from '../../energy-invoice-leaves.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { fieldLabel } from './field-labels.js'
import { unitAt } from './french-value.js'
import { lineName } from './line-names.js'
import { termsAt } from './value-terms.js'

/** A field of an invoice with what a person needs to check it, or to say what it should be. */
export interface ListedField extends InvoiceLeaf {
  /** French. */
  readonly label: string
  /** The line of the bill that it is in, as a person would name it; null outside of lines. */
  readonly line: string | null
  /** What a figure is counted in: `€/kWh`; null where nothing says it, or for what is no figure. */
  readonly unit: string | null
  /** The values that it may have with their French words; null for any of its type. */
  readonly choices: readonly { readonly value: string; readonly label: string }[] | null
}

/**
 * Every field of an invoice, read or not, in the order of `EnergyInvoice`: what a form of corrections is made of.
 *
 * @example
 * ```ts
 * const missing = listFields(invoice).filter(({ field }) => field === null)
 * missing[0] // { path: 'invoice.due_date', label: 'Échéance', type: 'date', field: null, … }
 * ```
 */
export function listFields(invoice: EnergyInvoice): ListedField[] {
  return invoiceLeaves(invoice).map((leaf) => {
    const terms = termsAt(leaf.path)
    const unit = leaf.type === 'number' ? unitAt(leaf.path) : ''
    return {
      ...leaf,
      label: fieldLabel(leaf.path),
      line: lineName(invoice, leaf.path),
      unit: unit === '' ? null : unit,
      choices: terms === null ? null : Object.entries(terms).map(([value, label]) => ({ value, label })),
    }
  })
}
