import { layoutDocument } from '../../../layout/layout-document.js'
import type { Document } from '../../../reading/document.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { fieldAtPath, leavesOf } from './field-at-path.js'
import { hintedKind, hintedPaths } from './hinted-paths.js'
import { hintedPlace } from './hinted-places.js'
import { isPlaceOfAnother } from './place-of-another.js'
import { isImpersonal } from './impersonal-label.js'
import type { LabelHint, LabelHints } from './label-hint.js'
import { labelsOfValue } from './labels-of-value.js'
import { sameValue, type HintedValue } from './read-hinted-value.js'

/** A bill, what was read of it, and what a person made of that. */
export interface Correction {
  document: Document
  extracted: EnergyInvoice
  /** The invoice as it should have been read; only `value` of its fields counts. */
  corrected: EnergyInvoice
}

/**
 * What a correction teaches about the labels of a supplier: for each value that a person has changed or added, the labels
 * beside which the document prints it. A label is kept only when it leads to this value alone on this bill, is not the
 * label of another value that was read, and holds nothing of a person. Values that no label stands beside teach nothing.
 *
 * @example
 * ```ts
 * const { invoice: extracted } = extractEnergyInvoice(document)
 * const hints = learnFromCorrections({ document, extracted, corrected })
 * const next = extractEnergyInvoice(nextDocument, { labelHints: mergeLabelHints(known, hints) })
 * ```
 */
export function learnFromCorrections({ document, extracted, corrected }: Correction): LabelHints {
  const layouts = layoutDocument(document)
  const supplier = corrected.supplier.name?.value ?? null
  const kept = leavesOf(extracted).filter(([path, { value }]) => sameValue(value, fieldAtPath(corrected, path)?.value))
  const hints = hintedPaths(corrected.energies.length).flatMap((path): LabelHint[] => {
    const kind = hintedKind(path)
    const value = fieldAtPath(corrected, path)?.value as HintedValue | undefined
    const before = fieldAtPath(extracted, path)?.value
    if (kind === undefined || value === undefined || sameValue(value, before)) return []
    return labelsOfValue(layouts, kind, value)
      .map((found) => ({ supplier, path, ...found, kind, count: 1 }))
      .filter((hint) => isImpersonal(hint.label, [extracted, corrected]))
      .filter((hint) => {
        const place = hintedPlace(layouts, hint)
        return (
          place !== null && place !== 'several' && sameValue(place.value, value) && !isPlaceOfAnother(kept, path, place)
        )
      })
  })
  return { version: 1, hints }
}
