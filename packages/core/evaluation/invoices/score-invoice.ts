import type { Invoice } from '../../src/invoice/generic/invoice.js'
import { bareName } from '../../src/invoice/generic/parties/bare-name.js'
import type { Field } from '../../src/invoice/field.js'
import type { InvoiceTruth } from '../../scripts/specimens/invoices/specimen-invoice.js'

/** The fields that are scored, in the order of the report. */
export const scoredFields = [
  'number',
  'issue_date',
  'seller',
  'total_excluding_tax',
  'total_tax',
  'total_including_tax',
  'currency',
  'siret',
  'vat_number',
] as const

export type ScoredField = (typeof scoredFields)[number]

/** `invented`: a value where the document prints none. `none`: rightly nothing. */
export type Verdict = 'right' | 'wrong' | 'absent' | 'invented' | 'none'

/** One field of one document. */
export interface FieldScore {
  field: ScoredField
  verdict: Verdict
  expected: string | number | null
  got: string | number | null
  confidence: number | null
}

/** Compares what was read with the truth: amounts to the cent, references without spaces, names without legal form. */
export function scoreInvoice(truth: InvoiceTruth, invoice: Invoice | null): readonly FieldScore[] {
  return scoredFields.map((field) => {
    const read = invoice === null ? null : fieldOf(invoice, field)
    const [expected, got] = [truth[field] ?? null, read?.value ?? null]
    return { field, verdict: judge(field, expected, got), expected, got, confidence: read?.confidence ?? null }
  })
}

function fieldOf(invoice: Invoice, field: ScoredField): Field<string | number> | null {
  if (field === 'seller') return invoice.seller.name
  if (field === 'siret' || field === 'vat_number') return invoice.seller[field]
  return invoice[field]
}

function judge(field: ScoredField, expected: string | number | null, got: string | number | null): Verdict {
  if (expected === null) return got === null ? 'none' : 'invented'
  if (got === null) return 'absent'
  return isSame(field, expected, got) ? 'right' : 'wrong'
}

function isSame(field: ScoredField, expected: string | number, got: string | number): boolean {
  if (typeof expected === 'number' || typeof got === 'number') return Math.abs(Number(expected) - Number(got)) < 0.005
  if (field === 'seller') return isSameName(bareName(expected), bareName(got))
  return expected.replaceAll(/\s/gu, '') === got.replaceAll(/\s/gu, '')
}

/** The same words, or all words of the one among those of the other: "Octopus Energy" is "Octopus Energy France". */
function isSameName(expected: string, got: string): boolean {
  const [wanted, found] = [expected.split(' '), got.split(' ')]
  const isPart = wanted.every((word) => found.includes(word)) && found.length <= wanted.length + 2
  const isShort = found.every((word) => wanted.includes(word)) && 2 * got.length > expected.length
  return isPart || isShort
}
