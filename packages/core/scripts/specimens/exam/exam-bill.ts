import type { Bill } from '../model/bill.js'
import { truthOf } from '../model/truth.js'

/** A bill of the exam, how it is drawn, and what its page leaves out or only lets one derive. */
export interface ExamBill {
  bill: Bill
  draw: (bill: Bill) => string
  /** Paths of the truth, `supplier.vat_number`, that this layout does not print. */
  unprinted?: readonly string[]
  /** Paths printed in a way that is arguable, or beyond what the format asks. */
  notScored?: readonly string[]
}

interface Truth {
  invoice: Record<string, unknown>
  evaluation: { not_scored: string[] }
}

/** The truth file, with null where the layout prints nothing. */
export function examTruthOf({ bill, unprinted = [], notScored = [] }: ExamBill): object {
  const truth = truthOf(bill) as Truth
  const invoice = unprinted.reduce<Record<string, unknown>>(withNull, truth.invoice)
  return { ...truth, invoice, evaluation: { ...truth.evaluation, not_scored: [...notScored] } }
}

function withNull(invoice: Record<string, unknown>, path: string): Record<string, unknown> {
  const [section = '', key] = path.split('.')
  if (!(section in invoice)) throw new Error(`the truth has no ${path}`)
  if (key === undefined) return { ...invoice, [section]: null }
  const fields = invoice[section] as Record<string, unknown>
  if (!(key in fields)) throw new Error(`the truth has no ${path}`)
  return { ...invoice, [section]: { ...fields, [key]: section === 'mentions' ? false : null } }
}
