import type { EnergyInvoice, Field } from '@constat/core'

function read<T>(value: T, quote: string): Field<T> {
  const box = { x: 0.1, y: 0.4, width: 0.2, height: 0.015 }
  return { value, confidence: 0.97, evidence: [{ source: 'rules', page: 1, box, quote }] }
}

/** A bill that shows little: what was not read is null. */
export const invoiceExample: EnergyInvoice = {
  schema_version: 'energy-invoice/1',
  energy_type: read('electricite', 'Électricité'),
  kind: read('facture', 'Facture'),
  invoice: {
    number: read('16829071271', 'Facture n° 16829071271'),
    issue_date: read('2025-08-18', '18/08/2025'),
    due_date: null,
    next_invoice_date: null,
    payment_method: null,
  },
  supplier: {
    name: read('EDF', 'EDF'),
    printed_name: null,
    siren: null,
    vat_number: null,
    website: null,
    customer_service_phone: null,
  },
  offer: { name: read('Tarif Bleu', 'Tarif Bleu'), regulated: null, price_type: null, end_date: null },
  customer: {
    name: null,
    billing_address: null,
    site_address: null,
    client_reference: null,
    contract_reference: null,
    account_reference: null,
  },
  energies: [
    {
      energy: read('electricite', 'Électricité'),
      delivery_point: null,
      power_kva: read(6, '6 kVA'),
      tariff_option: read('base', 'Base'),
      network_tariff: null,
      meter: { serial: null, communicating: null },
      period: { from: read('2025-06-14', '14/06/2025'), to: read('2025-08-13', '13/08/2025') },
      readings: [],
      consumption: [],
      total_kwh: read(448, '448 kWh'),
      volume_m3: null,
      conversion_coefficient: null,
      annual_reference_kwh: null,
      subscription: [],
      network_share_ht: null,
      taxes: [],
      history: [],
      total_ht: null,
      total_ttc: null,
    },
  ],
  services: [],
  vat: [],
  totals: {
    ht: read(92.5, '92,50 €'),
    vat: read(15.9, '15,90 €'),
    ttc: read(112.4, 'Total TTC 112,40 €'),
    already_paid: null,
    previous_balance: null,
    energy_voucher: null,
    net_to_pay: read(112.4, '112,40 €'),
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
