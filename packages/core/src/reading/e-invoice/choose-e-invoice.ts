import type { Attachment } from '../document.js'
import { decodeXml } from './decode-xml.js'
import { EInvoiceFault } from './e-invoice-fault.js'
import { rootNameOf } from './xml-prolog.js'

/** Names under which the standards embed an invoice; an order has another one (order-x.xml). */
const standardNames = ['factur-x.xml', 'xrechnung.xml', 'zugferd-invoice.xml']
const invoiceRoots = /^(?:[\w.-]+:)?(?:CrossIndustryInvoice|CrossIndustryDocument|Invoice|CreditNote)$/

/** The attachments that claim to be the electronic invoice of the document: those with the name of a standard first. */
export function eInvoiceCandidates(attachments: readonly Attachment[]): readonly Attachment[] {
  const named = attachments.filter(({ name }) => standardNames.includes(name.toLowerCase()))
  const others = attachments.filter((one) => !named.includes(one) && /\.xml$/i.test(one.name) && hasInvoiceRoot(one))
  return [...named, ...others]
}

function hasInvoiceRoot({ bytes }: Attachment): boolean {
  try {
    return invoiceRoots.test(rootNameOf(decodeXml(bytes)) ?? '')
  } catch (error) {
    if (error instanceof EInvoiceFault) return false
    throw error
  }
}
