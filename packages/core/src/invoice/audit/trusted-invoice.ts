import type { EnergyInvoice } from '../energy-invoice.js'
import type { Field } from '../field.js'

/**
 * The invoice as the rules may use it: a field read with less than the minimum confidence counts as not read. Lists keep
 * their lines, so that a rule sees that a line is there even when its amount cannot be used.
 */
export function trustedInvoice(invoice: EnergyInvoice, minimumConfidence: number): EnergyInvoice {
  return withoutDoubtful(invoice, minimumConfidence) as EnergyInvoice
}

function withoutDoubtful(part: unknown, minimum: number): unknown {
  if (Array.isArray(part)) return part.map((item) => withoutDoubtful(item, minimum))
  if (typeof part !== 'object' || part === null) return part
  if (isField(part)) return part.confidence >= minimum && isUsable(part.value) ? part : null
  return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, withoutDoubtful(inner, minimum)]))
}

function isField(part: object): part is Field<unknown> {
  return 'value' in part && 'confidence' in part && 'evidence' in part
}

// A number that is none would make every comparison false and every rule pass.
function isUsable(value: unknown): boolean {
  return typeof value !== 'number' || Number.isFinite(value)
}
