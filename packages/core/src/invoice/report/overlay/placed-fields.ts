import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import type { Evidence, Field } from '../../field.js'
import type { Box } from '../../../reading/document.js'
import { fieldLabel } from './field-labels.js'
import { frenchValue } from './french-value.js'
import { lineName } from './line-names.js'

/** A value with one of its places. */
export interface PlacedField {
  /** `energies[0].total_kwh` */
  readonly path: string
  readonly label: string
  /** The line of the bill that it is in; null outside of lines. */
  readonly line: string | null
  /** With its unit. */
  readonly value: string
  readonly confidence: number
  readonly page: number
  readonly box: Box
}

/** Every field of the invoice at each of its places, page by page, from top to bottom and left to right. */
export function placedFields(invoice: EnergyInvoice): PlacedField[] {
  const found: PlacedField[] = []
  collect(invoice, { node: invoice, parent: null, path: '' }, found)
  return found.sort((one, other) => one.page - other.page || row(one) - row(other) || one.box.x - other.box.x)
}

/** Half a line of an A4 page. */
const rowHeight = 0.006

function row({ box }: PlacedField): number {
  return Math.round((box.y + box.height / 2) / rowHeight)
}

interface Step {
  node: unknown
  /** The line that the node is a leaf of. */
  parent: Readonly<Record<string, unknown>> | null
  path: string
}

function collect(invoice: EnergyInvoice, { node, parent, path }: Step, found: PlacedField[]): void {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries())
      collect(invoice, { node: item, parent, path: `${path}[${index}]` }, found)
  } else if (isField(node)) {
    for (const { page, box } of placesOf(node))
      found.push({
        path,
        label: fieldLabel(path),
        line: lineName(invoice, path),
        value: frenchValue(path, node.value, unitBeside(path, parent)),
        confidence: node.confidence,
        page,
        box,
      })
  } else if (typeof node === 'object' && node !== null) {
    const leaves = node as Readonly<Record<string, unknown>>
    for (const [key, inner] of Object.entries(leaves))
      collect(invoice, { node: inner, parent: leaves, path: path === '' ? key : `${path}.${key}` }, found)
  }
}

/** Where the value is printed; a value that follows from others stands where the first of them does. */
function placesOf({ evidence }: Field<unknown>): readonly Place[] {
  const placed = evidence.filter(isPlaced)
  const printed = placed.filter(({ source }) => source !== 'derived')
  const once = new Map((printed.length > 0 ? printed : placed.slice(0, 1)).map((one) => [placeKey(one), one]))
  return [...once.values()]
}

const placeKey = ({ page, box }: Place): string =>
  [page, ...[box.x, box.y, box.width, box.height].map((length) => length.toFixed(3))].join(' ')

/** A rate, a base and an index are counted in what the field beside them says. */
function unitBeside(path: string, parent: Step['parent']): string | null {
  const name = { rate: 'rate_unit', base: 'base_unit', old_index: 'unit', new_index: 'unit' }[
    path.slice(path.lastIndexOf('.') + 1)
  ]
  const field = name === undefined ? null : ((parent?.[name] ?? null) as Read<string>)
  if (field === null) return null
  return { EUR: '€', 'EUR/MWh': '€/MWh', m3: 'm³' }[field.value] ?? field.value
}

type Place = Evidence & { page: number; box: Box }

function isField(node: unknown): node is Field<unknown> {
  return typeof node === 'object' && node !== null && 'value' in node && 'confidence' in node && 'evidence' in node
}

function isPlaced(evidence: Evidence): evidence is Place {
  return evidence.page !== null && evidence.box !== null
}
