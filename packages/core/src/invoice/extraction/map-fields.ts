import type { Field } from '../field.js'

/** A copy of a part of an invoice with every field that was read changed. */
export function mapFields(node: unknown, change: (field: Field<unknown>) => Field<unknown>): unknown {
  if (Array.isArray(node)) return node.map((one) => mapFields(one, change))
  if (typeof node !== 'object' || node === null) return node
  if ('value' in node && 'confidence' in node && 'evidence' in node) return change(node as Field<unknown>)
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, mapFields(one, change)]))
}
