import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import { invoiceLeaves } from '../../energy-invoice-leaves.js'
import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import { withFieldAtPath } from './field-at-path.js'

/** What a person says of one field. */
export interface FieldCorrection {
  /** `totals.net_to_pay` */
  readonly path: string
  /** Null: the document does not show it. */
  readonly value: string | number | boolean | null
}

/**
 * An invoice with values that a person has put right: each with confidence 1, without evidence. What is not corrected
 * stays as it was read.
 *
 * @throws InvalidOptionError for a path that the invoice does not have, or a value of another type than its field
 * @example
 * ```ts
 * const corrected = correctInvoice(extracted, [{ path: 'totals.net_to_pay', value: 112.4 }])
 * const hints = learnFromCorrections({ document, extracted, corrected })
 * ```
 */
export function correctInvoice(invoice: EnergyInvoice, corrections: readonly FieldCorrection[]): EnergyInvoice {
  const types = new Map(invoiceLeaves(invoice).map(({ path, type }) => [path, type]))
  return corrections.reduce((corrected, { path, value }) => {
    const type = types.get(path)
    const expected = type === 'number' || type === 'boolean' ? type : 'string'
    if (type === undefined || (value !== null && typeof value !== expected)) throw wrongCorrection(path, type)
    const field: Read<unknown> = value === null ? null : { value, confidence: 1, evidence: [] }
    return withFieldAtPath(corrected, path, field)
  }, invoice)
}

function wrongCorrection(path: string, type: string | undefined): InvalidOptionError {
  return new InvalidOptionError({
    option: 'corrections',
    expected: type === undefined ? 'le chemin d’un champ de la facture' : `une valeur de type ${type}, ou null`,
    received: path.slice(0, 80),
  })
}
