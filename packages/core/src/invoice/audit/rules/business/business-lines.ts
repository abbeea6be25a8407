import type { EnergyInvoice, ServiceLine } from '../../../energy-invoice.js'
import { fold } from '../../../../layout/fold.js'

/** Lines that the bills of larger sites have beside energy, subscription and taxes. */
const wordings = {
  overrun: /\bdepassements?\b|\bcmdps\b/,
  reactive: /\breactive\b|\bkvarh\b/,
  capacity: /\bcapacites?\b|\bcapa\b/,
  certificates:
    /\bcee\b|\bcpb\b|certificats? d.economies? d.energie|certificats? de production de biogaz|garanties? d.origine/,
  volume:
    /take[- ]or[- ]pay|(?:penalite|ecart|tolerance|engagement|complement).{0,24}(?:volume|consommation|enlevement)/,
} as const

export type BusinessLine = keyof typeof wordings

/** What such a line may be printed as: a service, or a contribution among the taxes. */
export type NamedLine = Pick<ServiceLine, 'label' | 'amount_ht' | 'from' | 'to'>

/** The lines of a sort that charge something. */
export function businessLines<Line extends NamedLine>(lines: readonly Line[], sort: BusinessLine): Line[] {
  return lines.filter(
    ({ label, amount_ht: amount }) =>
      amount !== null && amount.value > 0 && label !== null && wordings[sort].test(fold(label.value)),
  )
}

/** The same among services and taxes. */
export function chargedLines({ services, energies }: EnergyInvoice, sort: BusinessLine): NamedLine[] {
  return businessLines<NamedLine>([...services, ...energies.flatMap(({ taxes }) => taxes)], sort)
}

/** Amount before tax of several lines: professionals recover VAT. */
export function sumOf(lines: readonly NamedLine[]): number {
  return Math.round(lines.reduce((sum, { amount_ht: amount }) => sum + (amount?.value ?? 0), 0) * 100) / 100
}
