import type { InvoiceAudit } from '../audit/audit-result.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import { confidenceLevels } from '../field.js'
import { findingsHighlight } from './findings-highlight.js'
import { marketHighlight } from './market-highlight.js'
import { reliabilityHighlight } from './reliability-highlight.js'
import { savingsHighlight } from './savings-highlight.js'

/** Longest line that a phone, a table cell and a PDF heading all show without cutting. */
export const HIGHLIGHT_LENGTH = 120

export interface HighlightOptions {
  /** Confidence from which a value counts as surely read. @default 0.9 */
  minimumConfidence?: number
}

/**
 * What a customer should know first, in four French lines of at most 120 characters: what could be saved, where the price
 * stands, what is wrong, how far the reading can be trusted. Names no supplier, offer or person.
 *
 * @example
 * ```ts
 * composeHighlights(invoice, auditEnergyInvoice(invoice))
 * // ['Aucune économie démontrable : les prix de la facture sont antérieurs aux tarifs en vigueur.', ...]
 * ```
 */
export function composeHighlights(
  invoice: EnergyInvoice,
  audit: InvoiceAudit,
  options: HighlightOptions = {},
): string[] {
  const { minimumConfidence = confidenceLevels.sure } = options
  return [
    savingsHighlight(audit),
    marketHighlight(audit.market_position),
    findingsHighlight(audit),
    reliabilityHighlight({ invoice, audit, minimumConfidence }),
  ].map(fitted)
}

/** Cuts a line that would be too long at the end of a word. */
function fitted(line: string): string {
  if (line.length <= HIGHLIGHT_LENGTH) return line
  const cut = line.slice(0, HIGHLIGHT_LENGTH - 1)
  return `${cut.slice(0, cut.lastIndexOf(' '))}…`
}
