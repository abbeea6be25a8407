import type { TariffOption } from './energy-invoice.js'

/** Every tariff option, for what is checked against the list. */
export const tariffOptions = [
  'base',
  'hphc',
  'tempo',
  'ejp',
  'weekend',
  '4cadrans',
  'autre',
] as const satisfies readonly TariffOption[]
