import { stringify, type Stringifier } from 'csv-stringify'
import type { Extraction } from './extraction.js'
import { invoiceLabels, type InvoiceLabel } from './extracted-fields.js'

/** How a table is written. */
export interface CsvStyle {
  readonly delimiter: ',' | ';'
  /** Of numbers. */
  readonly decimalMark: '.' | ','
  /** Whether the text begins with a byte order mark, without which Excel takes UTF-8 for Latin-1. */
  readonly hasByteOrderMark: boolean
}

/** `standard` is RFC 4180; `excel-fr` opens in Excel where decimals have a comma. */
export const csvStyles = {
  standard: { delimiter: ',', decimalMark: '.', hasByteOrderMark: false },
  'excel-fr': { delimiter: ';', decimalMark: ',', hasByteOrderMark: true },
} as const satisfies Readonly<Record<string, CsvStyle>>

const amounts: ReadonlySet<InvoiceLabel> = new Set(['montant_ht', 'montant_tva', 'montant_ttc'])
export const csvColumns = [
  'id',
  'filename',
  'extracted_at',
  ...invoiceLabels,
  'overall_confidence',
  'needs_review',
  'model_version',
] as const

/** Writes rows as a table with its columns. */
export function csvWriter({ delimiter, decimalMark, hasByteOrderMark }: CsvStyle): Stringifier {
  return stringify({
    header: true,
    columns: [...csvColumns],
    delimiter,
    bom: hasByteOrderMark,
    record_delimiter: '\r\n',
    // Texts alone: an amount below zero stays a number (https://owasp.org/www-community/attacks/CSV_Injection).
    escape_formulas: true,
    cast: { boolean: String, number: (value) => String(value).replace('.', decimalMark) },
  })
}

/** One row for each invoice; its lines share a cell. */
export async function* csvRows(extractions: AsyncIterable<Extraction>): AsyncGenerator<unknown[]> {
  for await (const extraction of extractions) yield rowOf(extraction)
}

function rowOf(extraction: Extraction): unknown[] {
  const { id, fileName, extractedAt, fields, overallConfidence, needsReview, modelVersion } = extraction
  const textsOf = (label: InvoiceLabel) => fields.filter((field) => field.label === label).map(({ value }) => value)
  const cells = invoiceLabels.map((label) => {
    const text = textsOf(label).join(' | ')
    return amounts.has(label) && text !== '' ? Number(text) : text
  })
  const readAt = new Date(extractedAt).toISOString()
  return [id, fileName, readAt, ...cells, overallConfidence, needsReview, modelVersion]
}
