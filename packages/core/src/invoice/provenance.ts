import packageJson from '../../package.json' with { type: 'json' }
import type { Clock } from '../input/clock.js'
import type { Document } from '../reading/document.js'
import type { Provenance } from './analysis.js'
import type { Extraction } from './extraction/extract-energy-invoice.js'
import type { Evidence } from './field.js'

const byTrust: readonly Evidence['source'][] = ['factur-x', 'rules', 'hint', 'model', 'derived']

/** Where the values of an invoice come from, and what read them. */
export function provenanceOf(document: Document, { invoice, model }: Extraction, clock: Clock): Provenance {
  const used = new Set<string>()
  collectSources(invoice, used)
  return {
    sha256: document.sha256,
    sources: byTrust.filter((source) => used.has(source)),
    version: packageJson.version,
    analyzed_at: clock().toISOString(),
    ocr: document.ocr ?? null,
    model: model ?? null,
  }
}

function collectSources(node: unknown, used: Set<string>): void {
  if (typeof node !== 'object' || node === null) return
  if ('source' in node && typeof node.source === 'string') used.add(node.source)
  for (const child of Object.values(node)) collectSources(child, used)
}
