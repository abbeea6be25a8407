import { learnFromCorrections, readDocument, type LabelHints, type OcrEngine } from '@constat/core'
import type { ReadingConfig } from '../config/reading-config.js'
import type { HintLesson } from './hint-lesson.js'

/** What a corrected bill teaches, read with the engine of the settings. */
export async function learnHints(
  { languages, limits }: Pick<ReadingConfig, 'languages' | 'limits'>,
  ocr: OcrEngine,
  { files, extracted, corrected }: HintLesson,
  signal: AbortSignal,
): Promise<LabelHints> {
  // What a request may weigh was checked where it was received.
  const own = { ...limits, maxBytes: Number.MAX_SAFE_INTEGER }
  const document = await readDocument(files, { ocr, languages, limits: own, signal })
  return learnFromCorrections({ document, extracted, corrected })
}
