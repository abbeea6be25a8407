import type {
  EnergyKind,
  EnergyType,
  InvoiceKind,
  PaymentMethod,
  PriceType,
  ReadingNature,
  ServiceKind,
  TaxCode,
} from '../../energy-invoice.js'
import { bands } from '../../energy-invoice-bands.js'
import { tariffOptions } from '../../energy-invoice-options.js'

/** What a value must look like: a number, an ISO date, a month, yes or no, free text, or one of a list. */
export type ModelValueKind = 'number' | 'date' | 'month' | 'boolean' | 'text' | readonly string[]

const energies = ['electricite', 'gaz'] as const satisfies readonly EnergyKind[]
const energyTypes = [...energies, 'dual'] as const satisfies readonly EnergyType[]
const kinds = [
  'facture',
  'avoir',
  'resiliation',
  'souscription',
  'regularisation',
  'echeancier',
  'relance',
  'duplicata',
] as const satisfies readonly InvoiceKind[]
const payments = [
  'prelevement',
  'tip',
  'cheque',
  'carte',
  'virement',
  'mandat',
  'especes',
] as const satisfies readonly PaymentMethod[]
const prices = ['reglemente', 'fixe', 'indexe', 'dynamique'] as const satisfies readonly PriceType[]
const natures = ['R', 'E', 'A'] as const satisfies readonly ReadingNature[]
const taxes = [
  'cta',
  'accise_electricite',
  'accise_gaz',
  'tccfe',
  'tdcfe',
  'cspe',
  'autre',
] as const satisfies readonly TaxCode[]
const services = ['service', 'frais', 'prestation_reseau', 'remise', 'depot'] as const satisfies readonly ServiceKind[]

/**
 * The leaves of `EnergyInvoice` that a model is asked for, by path: `[e]` is the rank of the energy, `[r]` that of the
 * line, both from 0.
 */
export const modelFields: Readonly<Record<string, ModelValueKind>> = {
  energy_type: energyTypes,
  kind: kinds,
  'invoice.number': 'text',
  'invoice.issue_date': 'date',
  'invoice.due_date': 'date',
  'invoice.next_invoice_date': 'date',
  'invoice.payment_method': payments,
  'supplier.printed_name': 'text',
  'supplier.siren': 'text',
  'supplier.vat_number': 'text',
  'supplier.website': 'text',
  'supplier.customer_service_phone': 'text',
  'offer.name': 'text',
  'offer.regulated': 'boolean',
  'offer.price_type': prices,
  'offer.end_date': 'date',
  'customer.name': 'text',
  'customer.billing_address': 'text',
  'customer.site_address': 'text',
  'customer.client_reference': 'text',
  'customer.contract_reference': 'text',
  'customer.account_reference': 'text',
  'energies[e].energy': energies,
  'energies[e].delivery_point': 'text',
  'energies[e].power_kva': 'number',
  'energies[e].tariff_option': tariffOptions,
  'energies[e].network_tariff': 'text',
  'energies[e].meter.serial': 'text',
  'energies[e].period.from': 'date',
  'energies[e].period.to': 'date',
  'energies[e].readings[r].band': bands,
  'energies[e].readings[r].old_index': 'number',
  'energies[e].readings[r].new_index': 'number',
  'energies[e].readings[r].old_nature': natures,
  'energies[e].readings[r].new_nature': natures,
  'energies[e].readings[r].unit': ['kWh', 'm3'],
  ...line('energies[e].consumption[r]', { band: bands, quantity_kwh: 'number', unit_price_ht: 'number' }),
  'energies[e].total_kwh': 'number',
  'energies[e].volume_m3': 'number',
  'energies[e].conversion_coefficient': 'number',
  'energies[e].annual_reference_kwh': 'number',
  ...line('energies[e].subscription[r]', { unit_price_ht: 'number' }),
  'energies[e].network_share_ht': 'number',
  ...line('energies[e].taxes[r]', {
    code: taxes,
    label: 'text',
    base: 'number',
    base_unit: ['kWh', 'EUR'],
    rate: 'number',
    rate_unit: ['%', 'EUR/MWh'],
  }),
  'energies[e].history[r].month': 'month',
  'energies[e].history[r].kwh': 'number',
  'energies[e].history[r].nature': natures,
  'energies[e].total_ht': 'number',
  'energies[e].total_ttc': 'number',
  ...line('services[r]', { label: 'text', kind: services }),
  'vat[r].rate': 'number',
  'vat[r].base_ht': 'number',
  'vat[r].amount': 'number',
  'totals.ht': 'number',
  'totals.vat': 'number',
  'totals.ttc': 'number',
  'totals.already_paid': 'number',
  'totals.previous_balance': 'number',
  'totals.energy_voucher': 'number',
  'totals.net_to_pay': 'number',
  'instalment.amount': 'number',
  'instalment.count': 'number',
  'instalment.next_date': 'date',
}

/** The leaves that every line of the bill has, and its own. */
function line(path: string, own: Readonly<Record<string, ModelValueKind>>): Record<string, ModelValueKind> {
  const all = { from: 'date', to: 'date', ...own, amount_ht: 'number', vat_rate: 'number' } as const
  return Object.fromEntries(Object.entries(all).map(([name, kind]) => [`${path}.${name}`, kind]))
}

/** What a value at a path must look like; undefined for a path that no model is asked for. */
export function kindAt(path: string): ModelValueKind | undefined {
  return modelFields[path.replace(/^energies\[\d+\]/, 'energies[e]').replace(/\[\d+\](?=\.\w+$)/, '[r]')]
}

/** True for what is concluded from words rather than printed as it is: an option, a nature, yes or no. */
export function isDecided(path: string): boolean {
  const kind = kindAt(path)
  return kind === 'boolean' || typeof kind === 'object'
}
