import type { EnergyInvoice } from '../invoice/energy-invoice.js'
import type { Evidence, Field } from '../invoice/field.js'
import { invoiceShape, type Shape } from './invoice-shape.js'

/** The bare form of a type built from fields: each field is its value, and what a bill does not print may be left out. */
export type Bare<Type> =
  Type extends Field<infer Value>
    ? Value
    : Type extends readonly (infer Item)[]
      ? readonly Bare<Item>[]
      : Type extends object
        ? { readonly [Key in keyof Type]?: Bare<Type[Key]> | null }
        : Type

/** An invoice as truth files write it: bare values, null or nothing where the bill prints none. */
export type BareInvoice = Bare<EnergyInvoice>

export interface LiftOptions {
  /** Confidence of every field. @default 0.95 */
  confidence?: number
}

/**
 * Lifts a bare invoice into fields, each with one evidence that quotes its value, as if it had been read from page 1.
 *
 * @example
 * ```ts
 * const invoice = fieldInvoice({ schema_version: 'energy-invoice/1', totals: { ttc: 117.96 } })
 * invoice.totals.ttc?.value // 117.96
 * ```
 */
export function fieldInvoice(bare: BareInvoice, options: LiftOptions = {}): EnergyInvoice {
  const { confidence = 0.95 } = options
  const invoice = lift(invoiceShape, bare, confidence) as EnergyInvoice
  return { ...invoice, schema_version: 'energy-invoice/1', instalment: bare.instalment ? invoice.instalment : null }
}

function lift(shape: Shape, bare: unknown, confidence: number): unknown {
  if (shape === 'field') return bare === null || bare === undefined ? null : field(bare, confidence)
  if (Array.isArray(shape)) {
    const [item] = shape as [Shape]
    return Array.isArray(bare) ? bare.map((element) => lift(item, element, confidence)) : []
  }
  const source = (bare ?? {}) as Readonly<Record<string, unknown>>
  return Object.fromEntries(Object.entries(shape).map(([key, inner]) => [key, lift(inner, source[key], confidence)]))
}

function field(value: unknown, confidence: number): Field<unknown> {
  const evidence: Evidence = {
    source: 'rules',
    page: 1,
    box: { x: 0.1, y: 0.1, width: 0.2, height: 0.01 },
    quote: String(value),
  }
  return { value, confidence, evidence: [evidence] }
}
