import { z } from 'zod'
import { bands } from './energy-invoice-bands.js'
import { tariffOptions } from './energy-invoice-options.js'
import type { EnergyInvoice } from './energy-invoice.js'
import { date, evidence, figure, leaves, read, text } from './field-schema.js'
import type { Evidence } from './field.js'

const yesOrNo = read('YesOrNoRead', z.boolean())
const band = read('BandRead', z.enum(bands))
const days = { from: date, to: date }
const amounts = leaves(figure, 'amount_ht', 'vat_rate')

const supply = z
  .looseObject({
    energy: read('EnergyRead', z.enum(['electricite', 'gaz'])),
    tariff_option: read('TariffOptionRead', z.enum(tariffOptions)),
    ...leaves(text, 'delivery_point', 'network_tariff'),
    ...leaves(figure, 'power_kva', 'total_kwh', 'volume_m3', 'conversion_coefficient', 'annual_reference_kwh'),
    ...leaves(figure, 'network_share_ht', 'total_ht', 'total_ttc'),
    meter: z.looseObject({ serial: text, communicating: yesOrNo }),
    period: z.looseObject(days),
    readings: z.array(
      z.looseObject({
        band,
        ...leaves(figure, 'old_index', 'new_index'),
        ...leaves(text, 'old_nature', 'new_nature', 'unit'),
      }),
    ),
    consumption: z.array(
      z.looseObject({
        ...days,
        band,
        ...leaves(figure, 'quantity_kwh', 'unit_price_ht'),
        ...amounts,
      }),
    ),
    subscription: z.array(z.looseObject({ ...days, unit_price_ht: figure, ...amounts })),
    taxes: z.array(
      z.looseObject({
        ...days,
        ...leaves(text, 'code', 'label', 'base_unit', 'rate_unit'),
        ...leaves(figure, 'base', 'rate'),
        ...amounts,
      }),
    ),
    history: z.array(z.looseObject({ month: text, kwh: figure, nature: text })),
  })
  .meta({ id: 'EnergySupply', description: 'One energy of the bill.' })

const invoice = z
  .looseObject({
    schema_version: z.literal('energy-invoice/1'),
    ...leaves(text, 'energy_type', 'kind'),
    invoice: z.looseObject({
      ...leaves(text, 'number', 'payment_method'),
      ...leaves(date, 'issue_date', 'due_date', 'next_invoice_date'),
    }),
    supplier: z.looseObject(
      leaves(text, 'name', 'printed_name', 'siren', 'vat_number', 'website', 'customer_service_phone'),
    ),
    offer: z.looseObject({ ...leaves(text, 'name', 'price_type'), regulated: yesOrNo, end_date: date }),
    customer: z.looseObject({
      ...leaves(text, 'name', 'billing_address', 'site_address'),
      ...leaves(text, 'client_reference', 'contract_reference', 'account_reference'),
    }),
    energies: z.array(supply),
    services: z.array(z.looseObject({ ...days, ...leaves(text, 'label', 'kind'), ...amounts })),
    vat: z.array(z.looseObject(leaves(figure, 'rate', 'base_ht', 'amount'))),
    totals: z.looseObject(
      leaves(figure, 'ht', 'vat', 'ttc', 'already_paid', 'previous_balance', 'energy_voucher', 'net_to_pay'),
    ),
    instalment: z.looseObject({ ...leaves(figure, 'amount', 'count'), next_date: date }).nullable(),
    mentions: z.looseObject({
      ...leaves(yesOrNo, 'mediator', 'complaint_contact', 'supplier_address', 'network_emergency_phone'),
      ...leaves(yesOrNo, 'regulated_stated', 'estimation_basis', 'energy_mix'),
    }),
  })
  .meta({
    id: 'EnergyInvoice',
    description:
      'A French energy bill, leaf by leaf as the document prints it. Amounts in EUR, energy in kWh, rates in percent.',
  })

/** What an invoice that was stored must look like before anything counts on it: an {@link EnergyInvoice} in JSON. */
export const energyInvoiceSchema = invoice as unknown as z.ZodType<EnergyInvoice>

/** One {@link Evidence} in JSON. */
export const evidenceSchema = evidence as unknown as z.ZodType<Evidence>
