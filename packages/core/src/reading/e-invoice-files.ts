import type { CheckedFile } from '../input/check-files.js'
import type { Limits } from '../input/limits.js'
import type { Attachment, Warning } from './document.js'
import { eInvoiceCandidates } from './e-invoice/choose-e-invoice.js'
import type { ElectronicInvoice } from './e-invoice/electronic-invoice.js'
import { readingThreads } from './threads/reading-threads.js'

/** What the XML of a document tells. */
export interface EInvoiceContent {
  electronicInvoice: ElectronicInvoice | null
  /** Those of the PDF files, and the XML files sent beside them or alone. */
  attachments: readonly Attachment[]
  warnings: readonly Warning[]
}

/**
 * Finds and reads the electronic invoice of a document, in a thread: XML can be made to keep a reader busy.
 *
 * @throws DamagedEInvoiceError, ReadingTimeoutError, ReadingMemoryError, ReadingFailedError, AbortedError
 */
export async function readEInvoices(
  files: readonly CheckedFile[],
  embedded: readonly Attachment[],
  limits: Limits,
  { signal }: { signal?: AbortSignal },
): Promise<EInvoiceContent> {
  const sent = files.filter(({ mediaType }) => mediaType === 'application/xml')
  const attachments = [...sent.map(({ name, bytes }) => ({ name, bytes })), ...embedded]
  const candidates = eInvoiceCandidates(embedded)
  if (sent.length === 0 && candidates.length === 0) return { electronicInvoice: null, attachments, warnings: [] }
  const input = { sent: sent.map(({ bytes, position }) => ({ bytes, position })), embedded: candidates }
  const options = { stage: 'e-invoice', limits, signal }
  const found = await readingThreads.run('findEInvoice', () => Promise.resolve({ value: input }), options)
  return {
    electronicInvoice: found.electronicInvoice,
    attachments,
    warnings: found.isUnreadable ? [unreadable] : [],
  }
}

const unreadable: Warning = {
  code: 'e_invoice_unreadable',
  message:
    'La facture électronique jointe au PDF (Factur-X) est illisible : les valeurs viennent des pages imprimées. Demandez au fournisseur un fichier valide.',
}
