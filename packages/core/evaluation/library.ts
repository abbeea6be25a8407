import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { EnergyInvoice } from '../src/invoice/energy-invoice.js'
import type { EnergyInvoiceAnalysis } from '../src/invoice/analysis.js'
import type { Document } from '../src/reading/document.js'

/** Which part of the library runs: reading and extraction only, or everything up to both reports. */
export type Stage = 'extraction' | 'analysis'

/** What the library made of one document, as far as the stage went. */
export interface LibraryResult {
  invoice: EnergyInvoice
  findings: EnergyInvoiceAnalysis['audit']['findings'] | null
  anonymousReport: Uint8Array | null
  overallConfidence: number
}

type InputFiles = { name: string; bytes: Uint8Array }[]

interface ReadingRoom {
  readDocument: (files: InputFiles, options?: object) => Promise<Document>
}
interface ExtractionRoom {
  extractEnergyInvoice: (document: Document, options?: object) => Extracted | Promise<Extracted>
}
type Extracted = Pick<EnergyInvoiceAnalysis, 'invoice' | 'overall_confidence'>
interface AnalysisRoom {
  analyzeEnergyInvoice: (request: { files: InputFiles }, context?: object) => Promise<EnergyInvoiceAnalysis>
}

// Loaded by URL on first use: a stage of the library that does not load must not stop the evaluation of another.
async function load<T>(path: string): Promise<T> {
  return (await import(new URL(`../src/${path}`, import.meta.url).href)) as T
}

/** Reads the bytes of a PDF back into words. */
export async function readBack(bytes: Uint8Array): Promise<Document> {
  const { readDocument } = await load<ReadingRoom>('reading/read-document.js')
  return readDocument([{ name: 'document.pdf', bytes }], {})
}

/** Runs one document through the library. */
export async function runLibrary(path: string, stage: Stage): Promise<LibraryResult> {
  const files = [{ name: basename(path), bytes: new Uint8Array(await readFile(path)) }]
  if (stage === 'extraction') {
    const { readDocument } = await load<ReadingRoom>('reading/read-document.js')
    const { extractEnergyInvoice } = await load<ExtractionRoom>('invoice/extraction/extract-energy-invoice.js')
    const extracted = await extractEnergyInvoice(await readDocument(files, {}), {})
    return resultOf(extracted, null, null)
  }
  const { analyzeEnergyInvoice } = await load<AnalysisRoom>('invoice/analyze-energy-invoice.js')
  const analysis = await analyzeEnergyInvoice({ files }, {})
  return resultOf(analysis, analysis.audit.findings, analysis.reports.anonymous)
}

function resultOf(
  extracted: Extracted,
  findings: LibraryResult['findings'],
  anonymousReport: Uint8Array | null,
): LibraryResult {
  return { invoice: extracted.invoice, findings, anonymousReport, overallConfidence: extracted.overall_confidence }
}
