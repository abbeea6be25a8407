import type { Field } from './field.js'

export type EnergyKind = 'electricite' | 'gaz'
export type EnergyType = EnergyKind | 'dual'
/** The energy that the caller expects; `auto` accepts what the document shows. */
export type RequestedType = EnergyType | 'auto'
export type InvoiceKind =
  'facture' | 'avoir' | 'resiliation' | 'souscription' | 'regularisation' | 'echeancier' | 'relance' | 'duplicata'
export type PaymentMethod = 'prelevement' | 'tip' | 'cheque' | 'carte' | 'virement' | 'mandat' | 'especes'
export type PriceType = 'reglemente' | 'fixe' | 'indexe' | 'dynamique'
export type TariffOption = 'base' | 'hphc' | 'tempo' | 'ejp' | 'weekend' | '4cadrans' | 'autre'
/** Time band of a price: one meter register, one line of the bill. */
export type Band =
  | 'base'
  | 'hp'
  | 'hc'
  | 'hph'
  | 'hch'
  | 'hpb'
  | 'hcb'
  | 'pointe'
  | 'bleu_hp'
  | 'bleu_hc'
  | 'blanc_hp'
  | 'blanc_hc'
  | 'rouge_hp'
  | 'rouge_hc'
  | 'weekend'
  | 'semaine'
  | 'super_creuses'
  | 'ejp_normal'
  | 'ejp_pointe'
  | 'gaz'
  | 'autre'
/** R relevé, E estimé, A auto-relevé (transmitted by the customer). */
export type ReadingNature = 'R' | 'E' | 'A'
export type TaxCode = 'cta' | 'accise_electricite' | 'accise_gaz' | 'tccfe' | 'tdcfe' | 'cspe' | 'autre'
export type ServiceKind = 'service' | 'frais' | 'prestation_reseau' | 'remise' | 'depot'

/** ISO 8601 calendar date, `YYYY-MM-DD`. */
export type IsoDate = string
/** Leaf of the invoice: read with its evidence, or null when the document does not show it. */
export type Read<T> = Field<T> | null

/** First and last day of something billed, both included. */
export interface BilledPeriod {
  from: Read<IsoDate>
  to: Read<IsoDate>
}

export interface Reading {
  band: Read<Band>
  old_index: Read<number>
  new_index: Read<number>
  old_nature: Read<ReadingNature>
  new_nature: Read<ReadingNature>
  unit: Read<'kWh' | 'm3'>
}

export interface ConsumptionLine extends BilledPeriod {
  band: Read<Band>
  quantity_kwh: Read<number>
  /** EUR per kWh, before tax. */
  unit_price_ht: Read<number>
  /** EUR before tax. */
  amount_ht: Read<number>
  /** Percent: 5.5 or 20. */
  vat_rate: Read<number>
}

export interface SubscriptionLine extends BilledPeriod {
  /** EUR per month, before tax. */
  unit_price_ht: Read<number>
  amount_ht: Read<number>
  vat_rate: Read<number>
}

export interface TaxLine extends BilledPeriod {
  code: Read<TaxCode>
  label: Read<string>
  base: Read<number>
  base_unit: Read<'kWh' | 'EUR'>
  rate: Read<number>
  rate_unit: Read<'%' | 'EUR/MWh'>
  amount_ht: Read<number>
  vat_rate: Read<number>
}

export interface HistoryMonth {
  /** `YYYY-MM`. */
  month: Read<string>
  kwh: Read<number>
  nature: Read<ReadingNature>
}

export interface EnergySupply {
  energy: Read<EnergyKind>
  /** PDL/PRM (14 digits) or PCE (14 digits, or GI and 6 digits), without spaces. */
  delivery_point: Read<string>
  /** Puissance souscrite, kVA. */
  power_kva: Read<number>
  tariff_option: Read<TariffOption>
  /** Formule tarifaire d'acheminement (FTA), e.g. BTINFCU4. */
  network_tariff: Read<string>
  meter: { serial: Read<string>; communicating: Read<boolean> }
  /** Consumption billed. */
  period: BilledPeriod
  readings: readonly Reading[]
  consumption: readonly ConsumptionLine[]
  total_kwh: Read<number>
  volume_m3: Read<number>
  /** kWh PCS per m³. */
  conversion_coefficient: Read<number>
  /** Consommation annuelle de référence (CAR), kWh. */
  annual_reference_kwh: Read<number>
  subscription: readonly SubscriptionLine[]
  /** "Dont acheminement", EUR before tax, informative. */
  network_share_ht: Read<number>
  taxes: readonly TaxLine[]
  history: readonly HistoryMonth[]
  total_ht: Read<number>
  total_ttc: Read<number>
}

export interface ServiceLine extends BilledPeriod {
  label: Read<string>
  kind: Read<ServiceKind>
  amount_ht: Read<number>
  vat_rate: Read<number>
}

export interface VatLine {
  rate: Read<number>
  base_ht: Read<number>
  amount: Read<number>
}

/**
 * A French energy bill, leaf by leaf as the document prints it (values are kept even where they are wrong: the
 * audit says so). Amounts in EUR with the sign of the bill, energy in kWh, volumes in m³, rates in percent.
 * Line arrays keep the order and the splits of the bill.
 */
export interface EnergyInvoice {
  schema_version: 'energy-invoice/1'
  energy_type: Read<EnergyType>
  kind: Read<InvoiceKind>
  invoice: {
    number: Read<string>
    issue_date: Read<IsoDate>
    due_date: Read<IsoDate>
    next_invoice_date: Read<IsoDate>
    payment_method: Read<PaymentMethod>
  }
  supplier: {
    /** Canonical name (`EDF`, `ENGIE`, ...). */
    name: Read<string>
    printed_name: Read<string>
    siren: Read<string>
    vat_number: Read<string>
    website: Read<string>
    customer_service_phone: Read<string>
  }
  offer: {
    name: Read<string>
    regulated: Read<boolean>
    price_type: Read<PriceType>
    end_date: Read<IsoDate>
  }
  customer: {
    name: Read<string>
    billing_address: Read<string>
    site_address: Read<string>
    client_reference: Read<string>
    contract_reference: Read<string>
    account_reference: Read<string>
  }
  energies: readonly EnergySupply[]
  services: readonly ServiceLine[]
  vat: readonly VatLine[]
  totals: {
    ht: Read<number>
    vat: Read<number>
    ttc: Read<number>
    already_paid: Read<number>
    previous_balance: Read<number>
    /** Chèque énergie taken into account: a means of payment, not a price (positive). */
    energy_voucher: Read<number>
    net_to_pay: Read<number>
  }
  instalment: { amount: Read<number>; count: Read<number>; next_date: Read<IsoDate> } | null
  /** Mandatory mentions (arrêté du 18 avril 2012): printed or not. */
  mentions: {
    mediator: Read<boolean>
    complaint_contact: Read<boolean>
    supplier_address: Read<boolean>
    network_emergency_phone: Read<boolean>
    regulated_stated: Read<boolean>
    estimation_basis: Read<boolean>
    energy_mix: Read<boolean>
  }
}
