import type { Page, Warning } from '../../reading/document.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import { proveReadings } from './by-model/prove-readings.js'
import type { ModelReading, ModelUse } from './by-model/model-reading.js'
import { withSecondReader } from './by-model/with-second-reader.js'
import { reconcileWithPages } from './factur-x/reconcile-with-pages.js'

/** What each source makes of one document; null where there is no such source. */
export interface Candidates {
  /** The embedded or sent XML. */
  electronic: EnergyInvoice | null
  /** What the rules read on the pages. */
  printed: EnergyInvoice
  /** What a model says to have read on the pages. */
  told: { readings: readonly ModelReading[]; sawPictures: boolean } | null
  pages: readonly Page[]
}

export interface Reconciled {
  invoice: EnergyInvoice
  warnings: readonly Warning[]
  /** Values of the model that the document does not show. */
  rejected: ModelUse['rejected']
  /** How many values of the model it does show. */
  proven: number
}

/**
 * One invoice out of all sources, in the order of trust: the electronic invoice, the rules, the model. A model only counts
 * where the document shows what it says; then it fills gaps, confirms, or disagrees visibly. The electronic invoice counts
 * over both, which prove it, complete it or contradict it.
 */
export function reconcile({ electronic, printed, told, pages }: Candidates): Reconciled {
  const proofs = proveReadings(told?.readings ?? [], pages, { sawPictures: told?.sawPictures ?? false })
  const read = withSecondReader(printed, proofs.fields)
  return {
    invoice: combined(electronic, read.invoice, pages),
    warnings: read.warnings,
    rejected: [...proofs.rejected, ...read.rejected],
    proven: proofs.fields.size,
  }
}

function combined(electronic: EnergyInvoice | null, printed: EnergyInvoice, pages: readonly Page[]): EnergyInvoice {
  if (electronic === null) return printed
  // Without a page nothing is known of what a page would say: a mention that is not there was not left out.
  return pages.length === 0 ? electronic : reconcileWithPages(electronic, printed)
}
