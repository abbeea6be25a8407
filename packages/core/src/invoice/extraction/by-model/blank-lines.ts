import type {
  ConsumptionLine,
  HistoryMonth,
  Reading,
  ServiceLine,
  SubscriptionLine,
  TaxLine,
  VatLine,
} from '../../energy-invoice.js'

const period = { from: null, to: null }
const consumption: ConsumptionLine = {
  ...period,
  band: null,
  quantity_kwh: null,
  unit_price_ht: null,
  amount_ht: null,
  vat_rate: null,
}
const subscription: SubscriptionLine = { ...period, unit_price_ht: null, amount_ht: null, vat_rate: null }
const taxes: TaxLine = {
  ...period,
  code: null,
  label: null,
  base: null,
  base_unit: null,
  rate: null,
  rate_unit: null,
  amount_ht: null,
  vat_rate: null,
}
const readings: Reading = {
  band: null,
  old_index: null,
  new_index: null,
  old_nature: null,
  new_nature: null,
  unit: null,
}
const history: HistoryMonth = { month: null, kwh: null, nature: null }
const services: ServiceLine = { ...period, label: null, kind: null, amount_ht: null, vat_rate: null }
const vat: VatLine = { rate: null, base_ht: null, amount: null }

/** A line of each list of the invoice of which nothing was read yet. */
export const blankLines = { consumption, subscription, taxes, readings, history, services, vat } as const

/** Name of a list of lines. */
export type LineList = keyof typeof blankLines

/** What tells one line of a list from another: the first names must be equal, the second ones help. */
export const tellingLeaves: Readonly<Record<LineList, { strong: readonly string[]; weak: readonly string[] }>> = {
  consumption: { strong: ['amount_ht', 'quantity_kwh'], weak: ['band', 'from', 'to', 'unit_price_ht'] },
  subscription: { strong: ['amount_ht'], weak: ['from', 'to', 'unit_price_ht'] },
  taxes: { strong: ['amount_ht'], weak: ['code', 'base', 'rate'] },
  readings: { strong: ['old_index', 'new_index'], weak: ['band', 'unit'] },
  history: { strong: ['month'], weak: [] },
  services: { strong: ['amount_ht'], weak: ['label', 'kind'] },
  vat: { strong: ['amount', 'base_ht'], weak: ['rate'] },
}
