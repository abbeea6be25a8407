import type { Document, Warning } from '../../../reading/document.js'
import type { ElectronicInvoice } from '../../../reading/e-invoice/electronic-invoice.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import type { EnergyClassification } from '../classify-energy.js'
import { extractFacturX } from '../extract-factur-x.js'
import { classifyElectronicInvoice } from './classify-electronic-invoice.js'
import { chargesOf } from './electronic-charge.js'
import { evidenceOf } from './told-field.js'

/** What the electronic invoice of a document adds to its pages. */
export interface EInvoiceReading {
  /** Null when its lines do not tell an energy bill: the pages decide. */
  classification: EnergyClassification | null
  warnings: readonly Warning[]
  /** The bill as the file tells it, of the energy that the pages show; null when there is no electronic invoice. */
  invoiceFor: (printed: EnergyInvoice) => EnergyInvoice | null
}

/** Looks at the electronic invoice of a document, when it has one. */
export function readEInvoice({ electronicInvoice: invoice }: Document): EInvoiceReading {
  if (invoice === undefined) return { classification: null, warnings: [], invoiceFor: () => null }
  const charges = chargesOf(invoice)
  const classification = classifyElectronicInvoice(invoice, charges)
  const isTold = classification.isBill && classification.type !== null
  const proof = charges.find((charge) => charge.category === 'consumption')
  const inEuro = invoice.currency.value === 'EUR'
  return {
    classification: isTold ? classification : null,
    warnings: inEuro ? [] : [otherCurrency(invoice)],
    invoiceFor: (printed) => {
      const type = printed.energy_type
      if (type === null) return null
      const told =
        isTold && proof !== undefined ? { ...type, evidence: [evidenceOf(proof.label), ...type.evidence] } : type
      return extractFacturX(inEuro ? invoice : withoutAmounts(invoice), told)
    },
  }
}

/** An amount in another currency is no amount in EUR, and the rate of the day is not on the invoice. */
function withoutAmounts(invoice: ElectronicInvoice): ElectronicInvoice {
  const none = Object.fromEntries(Object.keys(invoice.totals).map((name) => [name, null]))
  return { ...invoice, lines: [], charges: [], vat: [], totals: none as unknown as ElectronicInvoice['totals'] }
}

function otherCurrency({ currency }: ElectronicInvoice): Warning {
  return {
    code: 'e_invoice_currency',
    message: `La facture électronique est en ${currency.value}, et non en euros : ses montants n’ont pas été utilisés ni convertis.`,
    path: 'totals',
  }
}
