import { fold } from '../../../layout/fold.js'
import type { EnergyInvoice, EnergySupply, Read, VatLine } from '../../energy-invoice.js'
import { compare, merge, sameAmount, sameReference } from './merge-fields.js'
import { reconcileLines } from './reconcile-lines.js'

/**
 * One invoice out of the electronic one and the printed one. The electronic value counts; the page proves it as well,
 * fills what the file does not tell, or contradicts it (`Field.contradicted_by`, which the audit reports). Compared are
 * numbers, dates, registrations, delivery points, VAT and totals; names and addresses are written too differently.
 */
export function reconcileWithPages(electronic: EnergyInvoice, printed: EnergyInvoice): EnergyInvoice {
  const { invoice, supplier, customer } = electronic
  const other = { invoice: printed.invoice, supplier: printed.supplier, customer: printed.customer }
  const lines = reconcileLines(electronic, printed)
  return {
    ...printed,
    energy_type: electronic.energy_type,
    // The standard knows invoices and credit notes; a page also tells a cancellation or a regularisation.
    kind:
      electronic.kind?.value === 'facture' ? (printed.kind ?? electronic.kind) : merge(electronic.kind, printed.kind),
    invoice: {
      ...other.invoice,
      number: compare(invoice.number, other.invoice.number, sameReference),
      issue_date: compare(invoice.issue_date, other.invoice.issue_date),
      due_date: compare(invoice.due_date, other.invoice.due_date),
      payment_method: merge(invoice.payment_method, other.invoice.payment_method),
    },
    supplier: {
      ...other.supplier,
      name: merge(supplier.name, other.supplier.name, sameText),
      printed_name: merge(supplier.printed_name, other.supplier.printed_name, sameText),
      siren: compare(supplier.siren, other.supplier.siren, sameReference),
      vat_number: compare(supplier.vat_number, other.supplier.vat_number, sameReference),
      customer_service_phone: merge(other.supplier.customer_service_phone, supplier.customer_service_phone),
    },
    customer: {
      name: merge(customer.name, other.customer.name, sameText),
      billing_address: merge(customer.billing_address, other.customer.billing_address, sameText),
      site_address: merge(customer.site_address, other.customer.site_address, sameText),
      client_reference: merge(customer.client_reference, other.customer.client_reference, sameReference),
      contract_reference: merge(customer.contract_reference, other.customer.contract_reference, sameReference),
      account_reference: other.customer.account_reference,
    },
    energies: lines.energies.map((supply, index) => reconcileSupply(supply, electronic.energies[index], printed)),
    services: lines.services,
    vat: reconcileVat(electronic, printed),
    totals: reconcileTotals(electronic, printed),
  }
}

function sameText(one: string, other: string): boolean {
  const plain = (text: string): string =>
    fold(text)
      .replace(/[^a-z\d]+/g, ' ')
      .trim()
  return plain(one) === plain(other)
}

/** Facts of one supply beside its lines. */
function reconcileSupply(
  lines: EnergySupply,
  electronic: EnergySupply | undefined,
  printed: EnergyInvoice,
): EnergySupply {
  const page = printed.energies.find((supply) => supply.energy?.value === lines.energy?.value)
  if (electronic === undefined || page === undefined) return lines
  const period = { from: electronic.period.from ?? page.period.from, to: electronic.period.to ?? page.period.to }
  return {
    ...page,
    energy: lines.energy,
    delivery_point: compare(electronic.delivery_point, page.delivery_point, sameReference),
    power_kva: merge(electronic.power_kva, page.power_kva),
    tariff_option: page.tariff_option ?? electronic.tariff_option,
    meter: { ...page.meter, serial: merge(electronic.meter.serial, page.meter.serial, sameReference) },
    period,
    consumption: lines.consumption,
    subscription: lines.subscription,
    taxes: lines.taxes,
    total_kwh: totalOf(electronic.total_kwh, page.total_kwh),
    volume_m3: merge(electronic.volume_m3, page.volume_m3),
    conversion_coefficient: merge(electronic.conversion_coefficient, page.conversion_coefficient),
  }
}

/** The file tells lines only: a total of its own is printed, and the audit compares it with them. */
function totalOf(electronic: Read<number>, page: Read<number>): Read<number> {
  const isPrinted = page?.evidence.some(({ source }) => source !== 'derived') === true
  return electronic === null || (isPrinted && page.value !== electronic.value) ? page : merge(electronic, page)
}

function amounts(electronic: EnergyInvoice): (one: number, other: number) => boolean {
  // A credit note is printed with its sign or without.
  const isCredit = electronic.kind?.value === 'avoir'
  return (one, other) => (isCredit ? sameAmount(Math.abs(one), Math.abs(other)) : sameAmount(one, other))
}

function reconcileTotals(electronic: EnergyInvoice, printed: EnergyInvoice): EnergyInvoice['totals'] {
  const same = amounts(electronic)
  const both = (key: 'ht' | 'vat' | 'ttc' | 'net_to_pay' | 'already_paid'): Read<number> =>
    compare(electronic.totals[key], printed.totals[key], same)
  return {
    ...printed.totals,
    ht: both('ht'),
    vat: both('vat'),
    ttc: both('ttc'),
    already_paid: both('already_paid'),
    net_to_pay: both('net_to_pay'),
  }
}

/** The breakdown of the file, each rate beside that of the page. */
function reconcileVat(electronic: EnergyInvoice, printed: EnergyInvoice): readonly VatLine[] {
  if (electronic.vat.length === 0) return printed.vat
  const same = amounts(electronic)
  return electronic.vat.map((line) => {
    const sameRate = printed.vat.filter((one) => one.rate?.value === line.rate?.value)
    const [page] = sameRate
    if (page === undefined || sameRate.length > 1) return line
    return {
      rate: merge(line.rate, page.rate),
      base_ht: compare(line.base_ht, page.base_ht, same),
      amount: compare(line.amount, page.amount, same),
    }
  })
}
