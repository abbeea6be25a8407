import type { Limits } from '../../input/limits.js'
import type { OcrEngine } from '../ocr-engine.js'
import type { ReadingThreads } from '../threads/reading-threads.js'

/** What reads pictures. */
export interface PictureReader {
  threads: ReadingThreads
  ocr: OcrEngine
  languages: readonly string[]
  limits: Limits
  signal?: AbortSignal | undefined
}
