import { DamagedEInvoiceError } from '../../errors/damaged-e-invoice-error.js'
import type { Attachment } from '../document.js'
import { eInvoiceCandidates } from './choose-e-invoice.js'
import { EInvoiceFault } from './e-invoice-fault.js'
import type { ElectronicInvoice } from './electronic-invoice.js'
import { parseElectronicInvoice } from './read-electronic-invoice.js'

/** The XML files of a document. */
export interface EInvoiceFiles {
  /** Sent as such, each with its place in the list sent, from 1. */
  sent: readonly { bytes: Uint8Array; position: number }[]
  /** Files embedded in the PDF files. */
  embedded: readonly Attachment[]
}

/** What they tell. */
export interface FoundEInvoice {
  electronicInvoice: ElectronicInvoice | null
  /** An embedded one is there and cannot be read. */
  isUnreadable: boolean
}

/**
 * The task of a thread: finds and reads the electronic invoice of a document. An XML file sent as such comes before an
 * embedded one, and is refused when it is none; the pages stand in for an embedded one that cannot be read.
 *
 * @throws DamagedEInvoiceError
 */
export async function findEInvoice({ sent, embedded }: EInvoiceFiles): Promise<FoundEInvoice> {
  const read: ElectronicInvoice[] = []
  for (const file of sent) read.push(await readSent(file))
  const [first] = read
  if (first !== undefined) return { electronicInvoice: first, isUnreadable: false }
  let isUnreadable = false
  for (const { bytes } of eInvoiceCandidates(embedded)) {
    try {
      return { electronicInvoice: await parseElectronicInvoice(bytes), isUnreadable: false }
    } catch (error) {
      if (!(error instanceof EInvoiceFault)) throw error
      isUnreadable = true
    }
  }
  return { electronicInvoice: null, isUnreadable }
}

async function readSent({ bytes, position }: EInvoiceFiles['sent'][number]): Promise<ElectronicInvoice> {
  try {
    return await parseElectronicInvoice(bytes)
  } catch (error) {
    if (error instanceof EInvoiceFault) throw new DamagedEInvoiceError({ file: position }, error)
    throw error
  }
}
