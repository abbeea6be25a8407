import type { Word } from './document.js'
import type { OcrEngine, OcrOptions, OcrPage } from './ocr-engine.js'
import type { RasterImage } from './raster-image.js'

/** An engine that answers as a test says, and notes what it was asked. */
export class ScriptedOcr implements OcrEngine {
  readonly id = 'scripted'
  readonly needsSecondLook: boolean
  readonly asked: { width: number; height: number; options: OcrOptions }[] = []
  readonly #answer: (image: RasterImage, options: OcrOptions) => readonly Word[] | Promise<readonly Word[]>

  constructor(
    answer: (image: RasterImage, options: OcrOptions) => readonly Word[] | Promise<readonly Word[]>,
    { needsSecondLook = false } = {},
  ) {
    this.#answer = answer
    this.needsSecondLook = needsSecondLook
  }

  async recognize(image: RasterImage, options: OcrOptions): Promise<OcrPage> {
    this.asked.push({ width: image.width, height: image.height, options })
    return { words: await this.#answer(image, options) }
  }

  close(): Promise<void> {
    return Promise.resolve()
  }
}

/** Words side by side on one line, as an engine would read them. */
export function lineOfWords(text: string, confidence = 0.95, y = 0.1): Word[] {
  return text.split(' ').map((word, index) => ({
    text: word,
    confidence,
    box: { x: 0.05 + 0.1 * index, y, width: 0.08, height: 0.012 },
  }))
}

/** Rejects when the signal fires, as an engine at work would. */
export async function untilAborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => {
      reject(new DOMException('stopped', 'AbortError'))
    }
    if (signal?.aborted === true) stop()
    signal?.addEventListener('abort', stop, { once: true })
  })
}
