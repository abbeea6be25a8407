import { defaultLimits } from '../../src/input/limits.js'
import { identityProjection } from '../../src/reading/images/projection.js'
import { warpImage } from '../../src/reading/images/warp-image.js'
import type { OcrEngine } from '../../src/reading/ocr-engine.js'
import { readAgain } from '../../src/reading/pictures/read-again.js'
import { ReadingThreads } from '../../src/reading/threads/reading-threads.js'

/** The engine as the library uses it: each picture at two sizes, and from near what the readings dispute. */
export function readTwice(engine: OcrEngine): OcrEngine {
  const threads = new ReadingThreads()
  return {
    id: `${engine.id}, twice`,
    async recognize(image, options) {
      const copy = warpImage(image, identityProjection, Math.round(image.width * 0.8), Math.round(image.height * 0.8))
      const { words } = await engine.recognize(image, options)
      // The pixels go to the thread: the other engines still need theirs.
      const picture = { image: { ...image, pixels: image.pixels.slice() }, copy, words, turns: 0 } as const
      const reader = { threads, ocr: engine, languages: options.languages, limits: defaultLimits }
      return { words: (await readAgain(picture, reader)).upright }
    },
    close: () => threads.close(),
  }
}
