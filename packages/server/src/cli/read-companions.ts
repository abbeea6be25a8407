import {
  extractEnergyInvoice,
  parseLabelHints,
  parseOffers,
  readDocument,
  type AnalysisContext,
  type EnergyInvoice,
} from '@constat/core'
import type { InvoiceCommandOptions } from './program.js'
import { readBill } from './read-bill.js'
import { readJson } from './read-json.js'
import { readReference } from './read-reference.js'

/** Files beside a bill that its analysis takes. */
export type Companions = Pick<InvoiceCommandOptions, 'earlier' | 'offers' | 'hints' | 'reference'>

/**
 * Earlier bills, offers, learned labels and reference tables, read and checked before any bill is.
 *
 * @throws CommandError for a file that is not there or holds no JSON, and what the library throws for its content
 */
export async function readCompanions(
  { earlier = [], offers, hints, reference }: Companions,
  reading: AnalysisContext,
): Promise<Pick<AnalysisContext, 'earlierInvoices' | 'offers' | 'labelHints' | 'reference'>> {
  const labelHints = hints === undefined ? undefined : parseLabelHints(await readJson(hints))
  const own = offers === undefined ? undefined : parseOffers(await readJson(offers))
  const tables = reference === undefined ? {} : { reference: await readReference(reference) }
  const earlierInvoices: EnergyInvoice[] = []
  for (const path of earlier) {
    const document = await readDocument(await readBill(path), reading)
    const { invoice } = extractEnergyInvoice(document, labelHints === undefined ? {} : { labelHints })
    earlierInvoices.push(invoice)
  }
  return {
    ...tables,
    ...(earlier.length === 0 ? {} : { earlierInvoices }),
    ...(own === undefined ? {} : { offers: own }),
    ...(labelHints === undefined ? {} : { labelHints }),
  }
}
