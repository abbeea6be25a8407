import { throwIfAborted } from '../../errors/throw-if-aborted.js'
import type { WoundAssessment } from '../assessment.js'
import type { WoundPhoto } from '../images/wound-photo.js'
import { checkReference } from './check-reference.js'
import { drawReport } from './draw-report.js'
import { drawWoundReport } from './drawing/draw-wound-report.js'
import type { WoundReportOptions } from './report-options.js'
import { reportPictures } from './report-pictures.js'
import { composeWoundReport } from './wound-report.js'

/** One assessment to report. */
export interface WoundReportInput {
  readonly assessment: WoundAssessment
  /**
   * The photographs that were assessed, with the same `region`: they are shown as they were sent, without metadata. A PDF
   * travels further than a record, so that none is shown unless it is given here. @default none
   */
  readonly images?: readonly WoundPhoto[]
  /** Whose wound it is, as the caller wants it printed, up to 80 characters; nothing else names the patient. @default none */
  readonly reference?: string
}

/**
 * Draws the report of one assessment as a tagged A4 PDF/A with embedded fonts: what the nurse said, what a model saw,
 * what follows by rules, each apart; a draft is stamped on every page until a person has validated it. The same input and
 * clock give the same bytes.
 *
 * @throws InvalidOptionError for a theme that cannot be drawn, a reference that is too long or a picture that was not the
 * assessed one; what `preparePhoto` throws; AbortedError
 * @example
 * ```ts
 * const assessment = await assessWound({ images }, { model, tenantKey })
 * const pdf = await renderWoundReport({ assessment, images, reference: 'Dossier 2041' }, { tenantKey })
 * ```
 */
export async function renderWoundReport(
  { assessment, images = [], reference }: WoundReportInput,
  options: WoundReportOptions = {},
): Promise<Uint8Array> {
  throwIfAborted(options.signal)
  const named = checkReference(reference)
  const known = images.map(() => assessment.audit.images)
  const pictures = await reportPictures(images, known, options)
  const arePicturesChecked = options.tenantKey !== undefined
  return drawReport(
    (now) => composeWoundReport(assessment, { reference: named, now, arePicturesChecked }),
    (flow, view) => {
      drawWoundReport(flow, view, pictures)
    },
    options,
  )
}
