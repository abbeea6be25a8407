import {
  extractEnergyInvoice,
  parseLabelHints,
  parseOffers,
  readDocument,
  type AnalysisContext,
  type EnergyInvoice,
} from '@constat/core'
import { CommandError } from './command-error.js'
import type { InvoiceCommandOptions } from './program.js'
import { readBill } from './read-bill.js'

/** Files beside a bill that its analysis takes. */
export type Companions = Pick<InvoiceCommandOptions, 'earlier' | 'offers' | 'hints'>

/**
 * Earlier bills, offers and learned labels, read and checked before any bill is.
 *
 * @throws CommandError for a file that is not there or holds no JSON, and what the library throws for its content
 */
export async function readCompanions(
  { earlier = [], offers, hints }: Companions,
  reading: AnalysisContext,
): Promise<Pick<AnalysisContext, 'earlierInvoices' | 'offers' | 'labelHints'>> {
  const labelHints = hints === undefined ? undefined : parseLabelHints(await readJson(hints))
  const own = offers === undefined ? undefined : parseOffers(await readJson(offers))
  const earlierInvoices: EnergyInvoice[] = []
  for (const path of earlier) {
    const document = await readDocument(await readBill(path), reading)
    const { invoice } = extractEnergyInvoice(document, labelHints === undefined ? {} : { labelHints })
    earlierInvoices.push(invoice)
  }
  return {
    ...(earlier.length === 0 ? {} : { earlierInvoices }),
    ...(own === undefined ? {} : { offers: own }),
    ...(labelHints === undefined ? {} : { labelHints }),
  }
}

async function readJson(path: string): Promise<unknown> {
  const { bytes } = await readBill(path)
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw new CommandError('unreadable_file', `${path} ne contient pas de JSON valide. Exportez-le à nouveau.`, error)
  }
}
