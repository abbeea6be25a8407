import { z } from 'zod'
import { energyInvoiceSchema } from './energy-invoice-schema.js'
import type { EnergyInvoice, Read } from './energy-invoice.js'

/** What the value of a leaf is in JSON; `date` is an ISO 8601 calendar date in a string. */
export type LeafType = 'text' | 'number' | 'date' | 'boolean'

/** A place of an invoice that holds one value. */
export interface InvoiceLeaf {
  /** `energies[0].total_kwh` */
  readonly path: string
  readonly type: LeafType
  /** Null where the document does not show it, or it was not read. */
  readonly field: Read<unknown>
}

/** Every leaf of an invoice in the order of its schema, read or not; lines only where the bill has them. */
export function invoiceLeaves(invoice: EnergyInvoice): InvoiceLeaf[] {
  return leavesAt(energyInvoiceSchema, invoice, '')
}

function leavesAt(schema: unknown, node: unknown, path: string): InvoiceLeaf[] {
  const bare = bareSchema(schema)
  if (bare instanceof z.ZodArray) {
    const items = node as readonly unknown[]
    return items.flatMap((item, index) => leavesAt(bare.element, item, `${path}[${String(index)}]`))
  }
  if (!(bare instanceof z.ZodObject)) return []
  const { value, confidence, evidence } = bare.shape
  if (value !== undefined && confidence !== undefined && evidence !== undefined)
    return [{ path, type: typeOf(value), field: node as Read<unknown> }]
  if (node === null) return []
  const parts = node as Readonly<Record<string, unknown>>
  return Object.entries(bare.shape).flatMap(([name, part]) =>
    leavesAt(part, parts[name] ?? null, path === '' ? name : `${path}.${name}`),
  )
}

function bareSchema(schema: unknown): unknown {
  return schema instanceof z.ZodDefault || schema instanceof z.ZodNullable ? bareSchema(schema.unwrap()) : schema
}

function typeOf(value: unknown): LeafType {
  if (value instanceof z.ZodNumber) return 'number'
  if (value instanceof z.ZodBoolean) return 'boolean'
  return value instanceof z.ZodISODate ? 'date' : 'text'
}
