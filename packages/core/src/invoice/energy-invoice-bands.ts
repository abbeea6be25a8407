import type { Band } from './energy-invoice.js'

/** Every time band, for what is checked against the list. */
export const bands = [
  'base',
  'hp',
  'hc',
  'hph',
  'hch',
  'hpb',
  'hcb',
  'pointe',
  'bleu_hp',
  'bleu_hc',
  'blanc_hp',
  'blanc_hc',
  'rouge_hp',
  'rouge_hc',
  'weekend',
  'semaine',
  'super_creuses',
  'ejp_normal',
  'ejp_pointe',
  'gaz',
  'autre',
] as const satisfies readonly Band[]
