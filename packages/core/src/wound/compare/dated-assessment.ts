import type { WoundAssessment } from '../assessment.js'
import type { CheckedImage } from './dated-images.js'

/** A photograph of a comparison with what was made of it. */
export interface DatedAssessment extends CheckedImage {
  assessment: WoundAssessment
}
