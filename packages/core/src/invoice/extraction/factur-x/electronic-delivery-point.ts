import { fold } from '../../../layout/fold.js'
import type { ElectronicInvoice, Identifier, Term } from '../../../reading/e-invoice/electronic-invoice.js'
import type { EnergyKind, Read } from '../../energy-invoice.js'
import { parseDeliveryPoint, passesLuhn } from '../values/identifiers.js'
import type { ElectronicCharge } from './electronic-charge.js'
import { fieldOf } from './told-field.js'

const labels: Readonly<Record<EnergyKind, string>> = {
  electricite: String.raw`\b(?:pdl|prm|rae)\b|point de (?:livraison|reference)|reference d'acheminement`,
  gaz: String.raw`\bpce\b|point de comptage`,
}
/** Schemes of companies and their establishments: fourteen digits that are a SIRET. */
const companySchemes = new Set(['0002', '0009', '0088'])

/**
 * PDL/PRM or PCE of one energy: named by an attribute or the object of its lines, by a note, or by the identifier of what
 * is invoiced (BT-18) or of the place of delivery (BT-71) when the invoice has one energy only.
 */
export function electronicDeliveryPoint(
  invoice: ElectronicInvoice,
  energy: EnergyKind,
  own: readonly ElectronicCharge[],
  isDual: boolean,
): Read<string> {
  const label = new RegExp(labels[energy])
  const named = own.flatMap((charge) => charge.attributes).filter((one) => label.test(fold(one.name.value)))
  for (const { name, value } of named) {
    const point = parseDeliveryPoint(value.value)
    if (point !== null) return fieldOf(point, name, value)
  }
  const objects = own.flatMap((charge) => charge.objectId ?? [])
  const general = isDual ? [] : [invoice.invoicedObject, ...(invoice.deliverTo?.identifiers ?? [])]
  const notes = [...invoice.notes, ...own.map((charge) => charge.label)]
  return firstIdentifier(objects) ?? firstNote(notes, energy) ?? firstIdentifier(general.filter((one) => one !== null))
}

function firstIdentifier(identifiers: readonly Identifier[]): Read<string> {
  for (const identifier of identifiers) {
    const point = parseDeliveryPoint(identifier.value)
    // One point in ten passes the key of a SIRET by chance: without a label nothing tells the two apart.
    const isCompany = companySchemes.has(identifier.scheme ?? '') || passesLuhn(point ?? '')
    if (point !== null && !isCompany) return fieldOf(point, identifier)
  }
  return null
}

function firstNote(notes: readonly Term<string>[], energy: EnergyKind): Read<string> {
  const pattern = new RegExp(`(?:${labels[energy]})[^\\d]{0,24}?(gi ?\\d{6}|\\d(?:[ .]?\\d){13})(?![ .]?\\d)`)
  for (const note of notes) {
    const point = parseDeliveryPoint(pattern.exec(fold(note.value))?.[1] ?? '')
    if (point !== null) return fieldOf(point, note)
  }
  return null
}
