import type { Bill, Supply, TaxRow } from './bill.js'

/** Rules that an audit must not fire unless the bill expects them or leaves them open. */
const watchedRules = [
  ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10'].map((number) => `E-ARI-${number}`),
  ...['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((number) => `E-TAX-${number}`),
  ...['01', '02', '07', '11', '13', '14'].map((number) => `E-RDG-${number}`),
  ...['E-IDN-01', 'E-PWR-01', 'E-OPT-05', 'E-PRC-04', 'E-PRC-09', 'E-PRC-10', 'E-PRC-11', 'E-PRC-12'],
  ...['E-SRV-01', 'E-SRV-02', 'E-SRV-03', 'E-FEE-01', 'E-FEE-02', 'E-FEE-03', 'E-FEE-04'],
  ...['E-LEG-02', 'E-LEG-04', 'E-DUA-01'],
]

/** The truth file of a bill: what it prints, and what an audit should make of it. */
export function truthOf(bill: Bill): object {
  return { file: `${bill.id}.pdf`, energy_bill: true, invoice: invoiceOf(bill), evaluation: evaluationOf(bill) }
}

function evaluationOf(bill: Bill): object {
  const { expected, neutral, anomalies, traps } = bill.judgement
  return {
    not_scored: [],
    clean: expected.length === 0,
    expected_findings: expected,
    neutral_findings: neutral,
    forbidden_findings: watchedRules.filter((rule) => !expected.includes(rule) && !neutral.includes(rule)),
    anomalies,
    mask_terms: maskTermsOf(bill),
    traps,
    variants: [],
  }
}

function maskTermsOf(bill: Bill): string[] {
  const { supplier, customer, offer, bank } = bill
  const identifiers = [
    customer.clientReference,
    customer.contractReference,
    customer.accountReference,
    customer.siret,
    bill.number,
    bank?.iban ?? null,
    bank?.mandate ?? null,
    supplier.siren,
    supplier.vatNumber,
    ...bill.supplies.flatMap(({ deliveryPoint, meter }) => [deliveryPoint, meter]),
  ].flatMap((term) => (term === null ? [] : [term, compact(term)]))
  const texts = [
    supplier.name,
    supplier.printedName,
    supplier.legalLine,
    supplier.website,
    supplier.email,
    supplier.phone,
    supplier.creditorIdentifier,
    ...supplier.address,
    offer.name,
    customer.name,
    ...customer.billingAddress,
    ...customer.siteAddress,
    ...(customer.email === null ? [] : [customer.email]),
    // The surname alone identifies; a company's name is one term.
    ...(customer.civility === '' ? [] : [customer.name.slice(customer.name.lastIndexOf(' ') + 1)]),
    ...bill.judgement.extraMaskTerms,
  ]
  return [...new Set([...texts, ...identifiers])]
}

function invoiceOf(bill: Bill): object {
  const { supplier, customer, totals, mentions, instalment } = bill
  return {
    schema_version: 'energy-invoice/1',
    energy_type: bill.energyType,
    kind: bill.kind,
    invoice: {
      number: compact(bill.number),
      issue_date: bill.issueDate,
      due_date: bill.dueDate,
      next_invoice_date: bill.nextInvoiceDate,
      payment_method: bill.paymentMethod,
    },
    supplier: {
      name: supplier.name,
      siren: compact(supplier.siren),
      vat_number: compact(supplier.vatNumber),
      website: supplier.website,
      customer_service_phone: compact(supplier.phone),
    },
    offer: {
      name: bill.offer.name,
      regulated: bill.offer.regulated,
      price_type: bill.offer.priceType,
      end_date: bill.offer.endDate,
    },
    customer: {
      name: customer.name,
      billing_address: customer.billingAddress.join(', '),
      site_address: customer.siteAddress.join(', '),
      client_reference: compact(customer.clientReference),
      contract_reference: customer.contractReference === null ? null : compact(customer.contractReference),
      account_reference: customer.accountReference === null ? null : compact(customer.accountReference),
    },
    energies: bill.supplies.map(supplyOf),
    services: bill.services.map(({ label, kind, from, to, amount, vatRate }) => ({
      label,
      kind,
      from,
      to,
      amount_ht: amount,
      vat_rate: vatRate,
    })),
    vat: bill.vat.map(({ rate, base, amount }) => ({ rate, base_ht: base, amount })),
    totals: {
      ht: totals.ht,
      vat: totals.vat,
      ttc: totals.ttc,
      already_paid: totals.alreadyPaid,
      previous_balance: totals.previousBalance,
      net_to_pay: totals.netToPay,
    },
    instalment:
      instalment === null
        ? null
        : { amount: instalment.amount, count: instalment.count, next_date: instalment.nextDate },
    mentions: {
      mediator: mentions.mediator,
      complaint_contact: mentions.complaintContact,
      supplier_address: mentions.supplierAddress,
      network_emergency_phone: mentions.emergencyPhone,
      regulated_stated: mentions.regulatedStated,
      estimation_basis: mentions.estimationBasis,
      energy_mix: mentions.energyMix,
    },
  }
}

function supplyOf(supply: Supply): object {
  return {
    energy: supply.energy,
    delivery_point: supply.deliveryPoint,
    power_kva: supply.powerKva,
    tariff_option: supply.option,
    network_tariff: supply.networkTariff,
    meter: { serial: supply.meter },
    period: supply.period,
    readings: supply.readings.map(({ band, oldIndex, newIndex, oldNature, newNature, unit }) => ({
      band,
      old_index: oldIndex,
      new_index: newIndex,
      old_nature: oldNature,
      new_nature: newNature,
      unit,
    })),
    consumption: supply.consumption.map(({ band, from, to, kwh, price, amount, vatRate }) => ({
      band,
      from,
      to,
      quantity_kwh: kwh,
      unit_price_ht: price,
      amount_ht: amount,
      vat_rate: vatRate,
    })),
    total_kwh: supply.totalKwh,
    volume_m3: supply.volume,
    conversion_coefficient: supply.coefficient,
    annual_reference_kwh: supply.annualReference,
    subscription: supply.subscription.map(({ from, to, monthly, amount, vatRate }) => ({
      from,
      to,
      unit_price_ht: monthly,
      amount_ht: amount,
      vat_rate: vatRate,
    })),
    ...(supply.networkShare === null ? {} : { network_share_ht: supply.networkShare }),
    taxes: supply.taxes.map(taxOf),
    history: supply.history,
    total_ht: supply.totalHt,
    total_ttc: supply.totalTtc,
  }
}

/** A base or a rate that is not printed may be derived: it is left out, hence not scored. */
function taxOf({ code, from, to, base, baseUnit, rate, rateUnit, amount, vatRate }: TaxRow): object {
  return {
    code,
    from,
    to,
    ...(base === null ? {} : { base, base_unit: baseUnit }),
    ...(rate === null ? {} : { rate, rate_unit: rateUnit }),
    amount_ht: amount,
    vat_rate: vatRate,
  }
}

function compact(identifier: string): string {
  return identifier.replaceAll(/\s/gu, '')
}
