import { DamagedEInvoiceError } from '../errors/damaged-e-invoice-error.js'
import type { CheckedFile } from '../input/check-files.js'
import type { Attachment, Warning } from './document.js'
import { eInvoiceCandidates } from './e-invoice/choose-e-invoice.js'
import { EInvoiceFault } from './e-invoice/e-invoice-fault.js'
import type { ElectronicInvoice } from './e-invoice/electronic-invoice.js'
import { parseElectronicInvoice } from './e-invoice/read-electronic-invoice.js'

/** A file sent as XML, with its position in the list, from 1. */
interface XmlFile {
  file: CheckedFile
  position: number
}

/** Files that are XML, apart from those that have pages. */
export function separateEInvoices(files: readonly CheckedFile[]): {
  eInvoices: readonly XmlFile[]
  withPages: readonly CheckedFile[]
} {
  const isXml = ({ mediaType }: CheckedFile): boolean => mediaType === 'application/xml'
  const all = files.map((file, index) => ({ file, position: index + 1 }))
  return { eInvoices: all.filter(({ file }) => isXml(file)), withPages: files.filter((file) => !isXml(file)) }
}

/** What the XML of a document tells. */
export interface EInvoiceContent {
  electronicInvoice: ElectronicInvoice | null
  /** Those of the PDF files, and the XML files sent beside them or alone. */
  attachments: readonly Attachment[]
  warnings: readonly Warning[]
}

/**
 * Finds and reads the electronic invoice of a document: an XML file sent as such comes before an embedded one.
 *
 * @throws DamagedEInvoiceError for an XML file that is none; an embedded one costs a warning, since the pages are there
 */
export async function readEInvoices(
  sent: readonly XmlFile[],
  embedded: readonly Attachment[],
): Promise<EInvoiceContent> {
  const read = await Promise.all(sent.map(readSent))
  const attachments = [...sent.map(({ file }) => ({ name: file.name, bytes: file.bytes })), ...embedded]
  const [first] = read
  if (first !== undefined) return { electronicInvoice: first, attachments, warnings: [] }
  let isUnreadable = false
  for (const { bytes } of eInvoiceCandidates(embedded)) {
    try {
      return { electronicInvoice: await parseElectronicInvoice(bytes), attachments, warnings: [] }
    } catch (error) {
      if (!(error instanceof EInvoiceFault)) throw error
      isUnreadable = true
    }
  }
  return { electronicInvoice: null, attachments, warnings: isUnreadable ? [unreadable] : [] }
}

async function readSent({ file, position }: XmlFile): Promise<ElectronicInvoice> {
  try {
    return await parseElectronicInvoice(file.bytes)
  } catch (error) {
    if (error instanceof EInvoiceFault) throw new DamagedEInvoiceError({ file: position }, error)
    throw error
  }
}

const unreadable: Warning = {
  code: 'e_invoice_unreadable',
  message:
    'La facture électronique jointe au PDF (Factur-X) est illisible : les valeurs viennent des pages imprimées. Demandez au fournisseur un fichier valide.',
}
