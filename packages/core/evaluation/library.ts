import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { EnergyInvoiceAnalysis } from '../src/invoice/analysis.js'
import type { EnergyInvoice } from '../src/invoice/energy-invoice.js'
import type { Document } from '../src/reading/document.js'
import type { Kind } from './kinds.js'

/** Which part of the library runs: reading and extraction only, or everything up to both reports. */
export type Stage = 'extraction' | 'analysis'

/** What the library made of one document, as far as the stage went. */
export interface LibraryResult {
  invoice: EnergyInvoice
  findings: EnergyInvoiceAnalysis['audit']['findings'] | null
  anonymousReport: Uint8Array | null
  overallConfidence: number
}

// Rooms load on first use: one that does not load must not stop the evaluation of another.

/** Reads the bytes of a PDF back into words. */
export async function readBack(bytes: Uint8Array): Promise<Document> {
  const { readDocument } = await import('../src/reading/read-document.js')
  return readDocument({ name: 'document.pdf', bytes })
}

/**
 * Runs one document through the library: one PDF, or the pictures of its pages in their order. A text layer is read
 * without OCR, so that a page that has lost it fails; pictures are read by what the package offers its users.
 */
export async function runLibrary(paths: readonly string[], stage: Stage, kind: Kind): Promise<LibraryResult> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), bytes: new Uint8Array(await readFile(path)) })),
  )
  if (stage === 'extraction') {
    const { readDocument } =
      kind === 'text' ? await import('../src/reading/read-document.js') : await import('../src/with-default-ocr.js')
    const { extractEnergyInvoice } = await import('../src/invoice/extraction/extract-energy-invoice.js')
    const { invoice, overall_confidence: overallConfidence } = extractEnergyInvoice(await readDocument(files))
    return { invoice, findings: null, anonymousReport: null, overallConfidence }
  }
  const { analyzeEnergyInvoice } =
    kind === 'text'
      ? await import('../src/invoice/analyze-energy-invoice.js')
      : await import('../src/with-default-ocr.js')
  const { invoice, audit, reports, overall_confidence } = await analyzeEnergyInvoice({ files })
  return {
    invoice,
    findings: audit.findings,
    anonymousReport: reports.anonymous,
    overallConfidence: overall_confidence,
  }
}
