import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import type { Field } from '../../field.js'

/** A field that was read, with its path. */
export type Leaf = readonly [path: string, field: Field<unknown>]

const stepsOf = (path: string): string[] => path.replace(/\[(\d+)\]/g, '.$1').split('.')

/** The leaf at a path of `hintedPaths`; undefined when the invoice has no such place. */
export function fieldAtPath(invoice: EnergyInvoice, path: string): Read<unknown> | undefined {
  let node: unknown = invoice
  for (const step of stepsOf(path)) {
    if (typeof node !== 'object' || node === null) return undefined
    node = (node as Record<string, unknown>)[step]
  }
  return node as Read<unknown> | undefined
}

/** A copy of the invoice with another leaf at a path that it has. */
export function withFieldAtPath(invoice: EnergyInvoice, path: string, field: Read<unknown>): EnergyInvoice {
  return replaced(invoice, stepsOf(path), field) as EnergyInvoice
}

function replaced(node: unknown, [step, ...rest]: readonly string[], field: Read<unknown>): unknown {
  if (step === undefined) return field
  if (Array.isArray(node))
    return (node as unknown[]).map((one, index) => (index === Number(step) ? replaced(one, rest, field) : one))
  const parent = node as Record<string, unknown>
  return { ...parent, [step]: replaced(parent[step], rest, field) }
}

/** Every field of an invoice that was read. */
export function leavesOf(node: unknown, path = ''): Leaf[] {
  if (typeof node !== 'object' || node === null) return []
  if ('evidence' in node && 'confidence' in node) return [[path, node as Field<unknown>]]
  const isList = Array.isArray(node)
  return Object.entries(node).flatMap(([key, child]) =>
    leavesOf(child, isList ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`),
  )
}
