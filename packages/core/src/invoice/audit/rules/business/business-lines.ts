import type { ServiceLine } from '../../../energy-invoice.js'
import { fold } from '../../../../layout/fold.js'

/** Lines that the bills of larger sites have beside energy, subscription and taxes. */
const wordings = {
  overrun: /\bdepassements?\b|\bcmdps\b/,
  reactive: /\breactive\b|\bkvarh\b/,
  volume:
    /take[- ]or[- ]pay|(?:penalite|ecart|tolerance|engagement|complement).{0,24}(?:volume|consommation|enlevement)/,
} as const

export type BusinessLine = keyof typeof wordings

/** The lines of a sort that charge something. */
export function businessLines(services: readonly ServiceLine[], sort: BusinessLine): ServiceLine[] {
  return services.filter(
    ({ label, amount_ht: amount }) =>
      amount !== null && amount.value > 0 && label !== null && wordings[sort].test(fold(label.value)),
  )
}

/** Amount before tax of several lines: professionals recover VAT. */
export function sumOf(lines: readonly ServiceLine[]): number {
  return Math.round(lines.reduce((sum, { amount_ht: amount }) => sum + (amount?.value ?? 0), 0) * 100) / 100
}
