import {
  extractEnergyInvoice,
  parseEnergyInvoice,
  readDocument,
  type AnalysisContext,
  type EnergyInvoice,
} from '@constat/core'
import { readBill } from './read-bill.js'
import { parseJson } from './read-json.js'

/**
 * The invoice of a file: read from a bill, or stored as JSON (an invoice, or an object of `constat invoice --json`).
 *
 * @throws CommandError for a file that cannot be read, and what the library throws for its content
 */
export async function readInvoice(path: string, reading: AnalysisContext): Promise<EnergyInvoice> {
  const file = await readBill(path)
  const isJson = /^\uFEFF?\s*\{/.test(new TextDecoder().decode(file.bytes.subarray(0, 64)))
  if (!isJson) return extractEnergyInvoice(await readDocument(file, reading)).invoice
  const data = parseJson(path, file.bytes)
  return parseEnergyInvoice(isAnalysis(data) ? data.invoice : data)
}

/** The invoice itself has an `invoice` too: its number and dates. */
function isAnalysis(data: unknown): data is { invoice: unknown } {
  return typeof data === 'object' && data !== null && 'invoice' in data && !('schema_version' in data)
}
