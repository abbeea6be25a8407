import { DamagedEInvoiceError } from '../../errors/damaged-e-invoice-error.js'
import { readCii } from './cii/read-cii.js'
import { ciiNamespaces, ciiRoot, zugferd1Root } from './cii/cii-namespaces.js'
import { EInvoiceFault } from './e-invoice-fault.js'
import type { ElectronicInvoice } from './electronic-invoice.js'
import { parseXml } from './parse-xml.js'
import { readUbl } from './ubl/read-ubl.js'
import { ublCreditNote, ublInvoice, ublNamespaces } from './ubl/ubl-namespaces.js'
import { textsOf, withinNamespaces, type XmlElement } from './xml-element.js'

/**
 * Reads an electronic invoice in XML: CII (Factur-X, ZUGFeRD, XRechnung) or UBL 2.1, of any trade, in the business terms
 * of EN 16931. Amounts stay in the currency of the invoice; nothing is computed and nothing is looked up elsewhere.
 * UTF-8, UTF-16, ISO-8859-1 and ISO-8859-15 are read. To read a Factur-X PDF, take `readDocument(...)` and its
 * `electronicInvoice`.
 *
 * @param bytes the XML file, at most 16 MiB
 * @throws DamagedEInvoiceError when the bytes are no such invoice, or when one of its numbers or dates cannot be read
 * @example
 * ```ts
 * const invoice = await readElectronicInvoice(await readFile('factur-x.xml'))
 * invoice.totals.due?.value // 470.15
 * invoice.totals.due?.id // 'BT-115'
 * ```
 */
export async function readElectronicInvoice(bytes: Uint8Array): Promise<ElectronicInvoice> {
  try {
    return await parseElectronicInvoice(bytes)
  } catch (error) {
    if (error instanceof EInvoiceFault) throw new DamagedEInvoiceError({ file: 1 }, error)
    throw error
  }
}

/** @throws EInvoiceFault */
export async function parseElectronicInvoice(bytes: Uint8Array): Promise<ElectronicInvoice> {
  const root = await parseXml(bytes)
  const invoice = readBySyntax(root)
  const { withVat, due } = invoice.totals
  if (withVat === null && due === null) throw new EInvoiceFault('no total')
  return { ...invoice, texts: textsOf(root) }
}

function readBySyntax(root: XmlElement): Omit<ElectronicInvoice, 'texts'> {
  const kind = `${root.namespace} ${root.name}`
  if (kind === `${ciiRoot} CrossIndustryInvoice` || kind === `${zugferd1Root} CrossIndustryDocument`) {
    return readCii(withinNamespaces(root, ciiNamespaces))
  }
  if (kind === `${ublInvoice} Invoice` || kind === `${ublCreditNote} CreditNote`) {
    return readUbl(withinNamespaces(root, ublNamespaces))
  }
  throw new EInvoiceFault(`the root ${root.name} is no invoice`)
}
