import type { OcrModel } from './ocr-models.js'
import type { ReadText } from './text-reading.js'

/** What reads pictures for their text alone. */
export interface TextParts {
  /** The one that reads for callers who name none of them first. */
  readonly models: readonly [OcrModel, ...OcrModel[]]
  readonly read: ReadText
}
