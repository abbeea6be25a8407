import type { Box, Warning } from '../../../reading/document.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import { isConfirmedByArithmetic } from '../label-hints/confirmed-by-arithmetic.js'
import { fieldAtPath, leavesOf, withFieldAtPath } from '../label-hints/field-at-path.js'
import { alignLines, type Line } from './align-lines.js'
import { blankLines, tellingLeaves } from './blank-lines.js'
import { sortClaims, type ClaimedLines } from './claimed-lines.js'
import { kindAt } from './model-fields.js'
import type { ModelUse } from './model-reading.js'
import { weighReading } from './weigh-reading.js'

/** The invoice after a model has had its say. */
export interface SecondReading {
  invoice: EnergyInvoice
  warnings: readonly Warning[]
  rejected: ModelUse['rejected']
}

/**
 * What the rules read, with what a model shows in the document: gaps are filled, agreement makes surer, disagreement is told
 * in `contradicted_by` and by a warning. A line that the rules do not have is added where no other figure of a line stands.
 */
export function withSecondReader(printed: EnergyInvoice, fields: ReadonlyMap<string, Field<unknown>>): SecondReading {
  const claims = sortClaims(fields, printed)
  let invoice = withInstalment(printed, fields)
  const rejected: { path: string; reason: 'line' }[] = []
  const placed = [...claims.leaves]
  for (const claimed of claims.lists) {
    const added = addLines(invoice, claimed)
    invoice = added.invoice
    placed.push(...added.leaves)
    rejected.push(...added.rejected)
  }
  const warnings: Warning[] = []
  for (const [path, told] of placed) {
    const before = fieldAtPath(invoice, path)
    if (before === undefined) continue
    const isConfirmed = before !== null && isConfirmedByArithmetic(printed, path)
    const isText = kindAt(path) === 'text'
    const { field, isDisputed } = weighReading(before, told, { isConfirmed, isText })
    if (isDisputed) warnings.push(disagreement(path, field))
    invoice = withFieldAtPath(invoice, path, field)
  }
  return { invoice: withSupplierName(invoice), warnings, rejected }
}

interface AddedLines {
  invoice: EnergyInvoice
  /** The leaves of the claimed lines at the paths of the invoice. */
  leaves: readonly (readonly [string, Field<unknown>])[]
  rejected: readonly { path: string; reason: 'line' }[]
}

function addLines(invoice: EnergyInvoice, { path, list, lines }: ClaimedLines): AddedLines {
  const printed = fieldAtPath(invoice, path) as unknown as readonly Line[]
  const matches = alignLines(list, lines, printed)
  const leaves: [string, Field<unknown>][] = []
  const rejected: { path: string; reason: 'line' }[] = []
  let grown = [...printed]
  for (const [at, line] of lines.entries()) {
    const index = matches[at] ?? grown.length
    if (matches[at] === null) {
      if (!canBeAdded(line, tellingLeaves[list].strong, invoice)) {
        rejected.push({ path: `${path}[${at}]`, reason: 'line' })
        continue
      }
      grown = [...grown, blankLines[list] as unknown as Line]
    }
    for (const [name, field] of Object.entries(line))
      if (field != null) leaves.push([`${path}[${index}].${name}`, field])
  }
  return { invoice: withFieldAtPath(invoice, path, grown as never), leaves, rejected }
}

/** A line needs a figure that tells it, at a place that no line of the invoice has already: a charge never counts twice. */
function canBeAdded(line: Line, strong: readonly string[], invoice: EnergyInvoice): boolean {
  const figures = strong.flatMap((name) => line[name] ?? [])
  if (figures.length === 0 || !isReckonedRight(line)) return false
  const taken = leavesOf([invoice.energies, invoice.services, invoice.vat]).flatMap(([, { evidence }]) =>
    evidence.filter(({ source }) => source !== 'derived'),
  )
  return figures.every(({ evidence: [own] }) => {
    const place = own?.box ?? null
    return place !== null && !taken.some(({ page, box }) => page === own?.page && box !== null && overlaps(box, place))
  })
}

/** Quantity times price, where all three are told. */
function isReckonedRight({ quantity_kwh: quantity, unit_price_ht: price, amount_ht: amount }: Line): boolean {
  if (quantity == null || price == null || amount == null) return true
  const [kwh, each, sum] = [Number(quantity.value), Number(price.value), Number(amount.value)]
  return Math.abs(kwh * each - sum) <= 0.02 + Math.abs(kwh) * 0.000_05
}

function overlaps(one: Box, other: Box): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0.5 * Math.min(one.height, other.height)
}

function withInstalment(invoice: EnergyInvoice, fields: ReadonlyMap<string, Field<unknown>>): EnergyInvoice {
  const isTold = [...fields.keys()].some((path) => path.startsWith('instalment.'))
  return invoice.instalment !== null || !isTold
    ? invoice
    : { ...invoice, instalment: { amount: null, count: null, next_date: null } }
}

/** A supplier that is on no list has the name that it prints. */
function withSupplierName(invoice: EnergyInvoice): EnergyInvoice {
  const { name, printed_name: printed } = invoice.supplier
  return name === null && printed !== null ? { ...invoice, supplier: { ...invoice.supplier, name: printed } } : invoice
}

function disagreement(path: string, { value, contradicted_by: other }: Field<unknown>): Warning {
  const [kept, told] = [frenchText(value), frenchText(other?.value)]
  return {
    code: 'model_disagrees',
    message: `Deux lectures de cette valeur diffèrent, celle des règles et celle du modèle\u00a0: «\u00a0${kept}\u00a0» est retenu, «\u00a0${told}\u00a0» a aussi été lu. À vérifier sur la facture.`,
    path,
  }
}

function frenchText(value: unknown): string {
  if (typeof value === 'number') return new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 }).format(value)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return String(value).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')
}
