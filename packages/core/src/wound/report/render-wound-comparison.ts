import { throwIfAborted } from '../../errors/throw-if-aborted.js'
import type { WoundValidation } from '../assessment.js'
import type { DatedWoundImage } from '../compare/dated-images.js'
import type { WoundComparison } from '../compare-wounds.js'
import { checkReference } from './check-reference.js'
import { datedPictures } from './dated-pictures.js'
import { drawReport } from './draw-report.js'
import { drawWoundComparison } from './drawing/draw-wound-comparison.js'
import type { WoundReportOptions } from './report-options.js'
import { composeWoundComparisonReport } from './wound-comparison-report.js'

/** A comparison to report. */
export interface WoundComparisonReportInput {
  readonly comparison: WoundComparison
  /** The images that were compared, told apart by their dates; scaled down, without metadata. @default none */
  readonly images?: readonly DatedWoundImage[]
  /** Whose wound it is, as the caller wants it printed, up to 80 characters; nothing else names the patient. @default none */
  readonly reference?: string
  /** What a person made of the comparison. @default a draft */
  readonly validation?: WoundValidation
}

const draft: WoundValidation = { statut: 'brouillon_ia', par: null, le: null }

/**
 * Draws the report of a comparison: whether the photographs can be compared comes first, then the surface where both ends
 * were measured in the same way, and how each dimension changed. The same input and clock give the same bytes.
 *
 * @throws InvalidOptionError for a theme that cannot be drawn, a reference that is too long, a picture of another date or
 * one that was not the compared one; what `preparePhoto` throws; AbortedError
 * @example
 * ```ts
 * const comparison = await compareWounds(images, { model, tenantKey })
 * const pdf = await renderWoundComparison({ comparison, images, reference: 'Dossier 2041' }, { tenantKey })
 * ```
 */
export async function renderWoundComparison(
  { comparison, images = [], reference, validation = draft }: WoundComparisonReportInput,
  options: WoundReportOptions = {},
): Promise<Uint8Array> {
  throwIfAborted(options.signal)
  const named = checkReference(reference)
  const pictures = await datedPictures(comparison, images, options)
  const facts = { reference: named, arePicturesChecked: options.tenantKey !== undefined, validation }
  return drawReport(
    (now) => composeWoundComparisonReport(comparison, { ...facts, now }),
    (flow, view) => {
      drawWoundComparison(flow, view, pictures)
    },
    options,
  )
}
