import type { EnergyInvoice } from '../../energy-invoice.js'
import type { Evidence, Field } from '../../field.js'
import type { Box } from '../../../reading/document.js'
import { fieldLabel } from './field-labels.js'
import { frenchValue } from './french-value.js'

/** A value with one of its places. */
export interface PlacedField {
  /** `energies[0].total_kwh` */
  readonly path: string
  readonly label: string
  readonly value: string
  readonly confidence: number
  readonly page: number
  readonly box: Box
}

/** Every field of the invoice at each of its places, page by page, from top to bottom and left to right. */
export function placedFields(invoice: EnergyInvoice): PlacedField[] {
  const found: PlacedField[] = []
  collect(invoice, '', found)
  return found.sort((one, other) => one.page - other.page || row(one) - row(other) || one.box.x - other.box.x)
}

/** Half a line of an A4 page. */
const rowHeight = 0.006

function row({ box }: PlacedField): number {
  return Math.round((box.y + box.height / 2) / rowHeight)
}

function collect(node: unknown, path: string, found: PlacedField[]): void {
  if (Array.isArray(node)) for (const [index, item] of node.entries()) collect(item, `${path}[${index}]`, found)
  else if (isField(node)) {
    for (const { page, box } of node.evidence.filter(isPlaced).slice(0, 1))
      found.push({
        path,
        label: fieldLabel(path),
        value: frenchValue(path, node.value),
        confidence: node.confidence,
        page,
        box,
      })
  } else if (typeof node === 'object' && node !== null)
    for (const [key, inner] of Object.entries(node)) collect(inner, path === '' ? key : `${path}.${key}`, found)
}

function isField(node: unknown): node is Field<unknown> {
  return typeof node === 'object' && node !== null && 'value' in node && 'confidence' in node && 'evidence' in node
}

function isPlaced(evidence: Evidence): evidence is Evidence & { page: number; box: Box } {
  return evidence.page !== null && evidence.box !== null
}
