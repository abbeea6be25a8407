/** Where the fields lie in a document: a leaf, a list of one shape, or named parts. */
export type Shape = 'field' | readonly [Shape] | { readonly [name: string]: Shape }

function fields(...names: string[]): Record<string, Shape> {
  return Object.fromEntries(names.map((name) => [name, 'field' as const]))
}

const line = fields('from', 'to', 'amount_ht', 'vat_rate')

const supply: Shape = {
  ...fields('energy', 'delivery_point', 'power_kva', 'tariff_option', 'network_tariff'),
  meter: fields('serial', 'communicating'),
  period: fields('from', 'to'),
  readings: [fields('band', 'old_index', 'new_index', 'old_nature', 'new_nature', 'unit')],
  consumption: [{ ...fields('band', 'quantity_kwh', 'unit_price_ht'), ...line }],
  ...fields('total_kwh', 'volume_m3', 'conversion_coefficient', 'annual_reference_kwh'),
  subscription: [{ ...fields('unit_price_ht'), ...line }],
  ...fields('network_share_ht'),
  taxes: [{ ...fields('code', 'label', 'base', 'base_unit', 'rate', 'rate_unit'), ...line }],
  history: [fields('month', 'kwh', 'nature')],
  ...fields('total_ht', 'total_ttc'),
}

/** Every leaf of an `EnergyInvoice`. */
export const invoiceShape: Shape = {
  ...fields('energy_type', 'kind'),
  invoice: fields('number', 'issue_date', 'due_date', 'next_invoice_date', 'payment_method'),
  supplier: fields('name', 'printed_name', 'siren', 'vat_number', 'website', 'customer_service_phone'),
  offer: fields('name', 'regulated', 'price_type', 'end_date'),
  customer: fields(
    'name',
    'billing_address',
    'site_address',
    'client_reference',
    'contract_reference',
    'account_reference',
  ),
  energies: [supply],
  services: [{ ...fields('label', 'kind'), ...line }],
  vat: [fields('rate', 'base_ht', 'amount')],
  totals: fields('ht', 'vat', 'ttc', 'already_paid', 'previous_balance', 'energy_voucher', 'net_to_pay'),
  instalment: fields('amount', 'count', 'next_date'),
  mentions: fields(
    'mediator',
    'complaint_contact',
    'supplier_address',
    'network_emergency_phone',
    'regulated_stated',
    'estimation_basis',
    'energy_mix',
  ),
}
