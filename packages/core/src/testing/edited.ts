import type { BareInvoice } from './field-invoice.js'

/**
 * A copy of a bare invoice with one value changed: the way to plant an anomaly. The path must exist, so that a misspelt one
 * fails the test instead of changing nothing.
 *
 * @example
 * ```ts
 * edited(bill, 'totals.ttc', (ttc: number) => ttc + 1)
 * ```
 */
export function edited(bill: BareInvoice, path: string, change: (value: never) => unknown): BareInvoice {
  // Through JSON, because a structured clone would keep two lines that are one object one object.
  const copy = JSON.parse(JSON.stringify(bill)) as BareInvoice
  const steps = path.split('.')
  const last = steps.pop() ?? ''
  const parent = steps.reduce<unknown>((part, step) => child(part, step, path), copy)
  const value = child(parent, last, path)
  ;(parent as Record<string, unknown>)[last] = change(value as never)
  return copy
}

/** Several changes in a row, by path: a new value, or a function of the old one. */
export function editedAll(bill: BareInvoice, changes: Readonly<Record<string, unknown>>): BareInvoice {
  return Object.entries(changes).reduce(
    (current, [path, change]) =>
      edited(current, path, typeof change === 'function' ? (change as (value: never) => unknown) : () => change),
    bill,
  )
}

function child(part: unknown, step: string, path: string): unknown {
  if (typeof part !== 'object' || part === null || !(step in part)) throw new RangeError(`No "${step}" in path ${path}`)
  return (part as Record<string, unknown>)[step]
}
