import type { ModelUsage } from '../models/vision-model.js'
import type { Word } from './document.js'
import type { RasterImage } from './raster-image.js'

/** What an engine is asked beside the image. */
export interface OcrOptions {
  /** ISO 639-2 codes, the main language first: `fra`, `deu`, `eng`. */
  languages: readonly string[]
  /**
   * True of a picture that was cleaned: dark ink on white paper all over, so that one threshold parts them. An engine
   * with thresholds of its own reads small print better so; others may ignore it.
   */
  evenGround?: boolean
  /** Stops the recognition; the promise is then rejected with `AbortedError`. */
  signal?: AbortSignal
}

/** What an engine read on one image. */
export interface OcrPage {
  /**
   * Runs of characters without white space, in any order; boxes relative to the image (0..1, origin top left),
   * confidence 0..1.
   */
  words: readonly Word[]
  /** Tokens of the model that read it; absent of an engine that asks none, null where its service does not say. */
  usage?: Pick<ModelUsage, 'inputTokens' | 'outputTokens'>
}

/**
 * Reads the words of a picture. An engine does its work outside of the event loop (threads, a process, a service),
 * takes several images at once, and may be closed at any time.
 */
export interface OcrEngine {
  /** Stable name for logs and provenance: `tesseract-js`. */
  readonly id: string
  /**
   * True for an engine that passes over light letters in dark boxes, turned text and single figures: what it left is
   * cut out, cleaned and given to it a second time.
   */
  readonly needsSecondLook?: boolean
  /**
   * @throws OcrFailedError when the engine gives no usable answer
   * @throws ReadingTimeoutError when one image takes longer than the engine's limit
   * @throws AbortedError when `signal` fires
   */
  recognize(image: RasterImage, options: OcrOptions): Promise<OcrPage>
  /**
   * Whether it could read now: its program, its language data or its service is there. Reads nothing.
   *
   * @throws OcrFailedError saying what is missing
   */
  probe?(options: OcrOptions): Promise<void>
  /** Frees threads and memory; a call after it is rejected with OcrFailedError. Closing twice is fine. */
  close(): Promise<void>
}
