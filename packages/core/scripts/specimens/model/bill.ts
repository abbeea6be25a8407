import type {
  Band,
  EnergyKind,
  EnergyType,
  InvoiceKind,
  PaymentMethod,
  PriceType,
  ServiceKind,
  TariffOption,
  TaxCode,
} from '../../../src/invoice/energy-invoice.js'
import type { Period } from './calendar.js'

/** A real supplier's name with fictional contact details. */
export interface SupplierProfile {
  /** Canonical name. */
  name: string
  /** As the bill prints it. */
  printedName: string
  legalLine: string
  siren: string
  vatNumber: string
  website: string
  email: string
  phone: string
  /** Postal address of customer service, line by line. */
  address: string[]
  creditorIdentifier: string
}

export interface Customer {
  /** `M.`, `Mme` or nothing for a company. */
  civility: string
  name: string
  billingAddress: string[]
  siteAddress: string[]
  clientReference: string
  contractReference: string | null
  accountReference: string | null
  email: string | null
  siret: string | null
}

export interface ReadingRow {
  band: Band
  oldIndex: number
  newIndex: number
  oldNature: 'R' | 'E' | 'A'
  newNature: 'R' | 'E' | 'A'
  unit: 'kWh' | 'm3'
}

export interface ConsumptionRow extends Period {
  band: Band
  kwh: number
  /** EUR per kWh before tax. */
  price: number
  amount: number
  vatRate: number
}

export interface SubscriptionRow extends Period {
  /** EUR per month before tax. */
  monthly: number
  amount: number
  vatRate: number
}

export interface TaxRow extends Period {
  code: TaxCode
  label: string
  /** Null when the bill does not print it. */
  base: number | null
  baseUnit: 'kWh' | 'EUR'
  rate: number | null
  rateUnit: '%' | 'EUR/MWh'
  amount: number
  vatRate: number
}

export interface Supply {
  energy: EnergyKind
  /** 14 digits. */
  deliveryPoint: string
  powerKva: number | null
  option: TariffOption | null
  networkTariff: string | null
  meter: string
  communicating: boolean
  period: Period
  readings: ReadingRow[]
  consumption: ConsumptionRow[]
  totalKwh: number | null
  volume: number | null
  coefficient: number | null
  annualReference: number | null
  subscription: SubscriptionRow[]
  /** Null when not printed as one amount. */
  networkShare: number | null
  taxes: TaxRow[]
  history: { month: string; kwh: number }[]
  totalHt: number | null
  totalTtc: number | null
}

export interface ServiceRow {
  label: string
  kind: ServiceKind
  from: string | null
  to: string | null
  amount: number
  vatRate: number
}

export interface VatRow {
  rate: number
  base: number
  amount: number
}

export interface Totals {
  ht: number
  vat: number
  ttc: number
  /** Positive: instalments already collected. */
  alreadyPaid: number | null
  /** Owed from before, negative when in the customer's favour. */
  previousBalance: number | null
  /** Positive: paid with a chèque énergie. */
  energyCheque: number | null
  netToPay: number
}

export interface Mentions {
  mediator: boolean
  complaintContact: boolean
  supplierAddress: boolean
  emergencyPhone: boolean
  regulatedStated: boolean
  estimationBasis: boolean
  energyMix: boolean
}

/** Everything that a specimen prints, as it prints it (wrong figures included); null where it prints nothing. */
export interface Bill {
  id: string
  energyType: EnergyType
  kind: InvoiceKind
  supplier: SupplierProfile
  offer: { name: string; regulated: boolean; priceType: PriceType | null; endDate: string | null }
  customer: Customer
  number: string
  issueDate: string
  dueDate: string | null
  nextInvoiceDate: string | null
  paymentMethod: PaymentMethod | null
  bank: { iban: string; mandate: string } | null
  supplies: Supply[]
  services: ServiceRow[]
  vat: VatRow[]
  totals: Totals
  instalment: { amount: number; count: number; nextDate: string } | null
  mentions: Mentions
  judgement: Judgement
}

/** What an audit should make of the bill. */
export interface Judgement {
  expected: string[]
  neutral: string[]
  anomalies: { rule: string; detail: string }[]
  traps: string[]
  /** Further strings that identify the supplier or the customer. */
  extraMaskTerms: string[]
}
