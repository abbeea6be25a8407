import type { ElectronicInvoice, Told } from '../../reading/e-invoice/electronic-invoice.js'
import type { EnergyInvoice, EnergyType, Read } from '../energy-invoice.js'
import type { Field } from '../field.js'
import { isCreditNote, signOf } from './factur-x/credit-note.js'
import { chargesOf } from './factur-x/electronic-charge.js'
import { electronicCustomer, electronicPaymentMethod } from './factur-x/electronic-customer.js'
import { electronicEnergies } from './factur-x/electronic-energies.js'
import { servicesOf } from './factur-x/electronic-lines.js'
import { electronicSupplier } from './factur-x/electronic-supplier.js'
import { fieldOf, toldField } from './factur-x/told-field.js'

/**
 * The bill as its electronic invoice tells it, with confidence 1 and the element of each value as evidence. What the
 * standard has no place for (readings, history, mentions, offer) stays null. The sign of a credit note is that of a bill:
 * credits are negative.
 */
export function extractFacturX(invoice: ElectronicInvoice, type: Field<EnergyType>): EnergyInvoice {
  const charges = chargesOf(invoice)
  const sign = signOf(invoice)
  const amount = (term: Told<number>): Read<number> => toldField(term, (value) => value * sign || 0)
  const { totals, typeCode } = invoice
  return {
    schema_version: 'energy-invoice/1',
    energy_type: type,
    kind:
      typeCode === null ? null : fieldOf(isCreditNote(invoice) ? ('avoir' as const) : ('facture' as const), typeCode),
    invoice: {
      number: toldField(invoice.number),
      issue_date: toldField(invoice.issueDate),
      due_date: toldField(invoice.dueDate),
      next_invoice_date: null,
      payment_method: electronicPaymentMethod(invoice),
    },
    supplier: electronicSupplier(invoice.seller),
    offer: { name: null, regulated: null, price_type: null, end_date: null },
    customer: electronicCustomer(invoice),
    energies: electronicEnergies(invoice, charges, type),
    services: servicesOf(charges),
    vat: invoice.vat.map((line) => ({
      rate: toldField(line.rate),
      base_ht: amount(line.base),
      amount: amount(line.amount),
    })),
    totals: {
      ht: amount(totals.withoutVat),
      vat: amount(totals.vat),
      ttc: amount(totals.withVat),
      already_paid: toldField(totals.prepaid),
      previous_balance: null,
      energy_voucher: null,
      net_to_pay: amount(totals.due),
    },
    instalment: null,
    mentions: {
      mediator: null,
      complaint_contact: null,
      supplier_address: null,
      network_emergency_phone: null,
      regulated_stated: null,
      estimation_basis: null,
      energy_mix: null,
    },
  }
}
