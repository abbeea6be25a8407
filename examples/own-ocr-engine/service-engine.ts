import { AbortedError, OcrFailedError, ReadingTimeoutError, type OcrEngine, type RasterImage } from '@constat/core'
import sharp from 'sharp'
import { z } from 'zod'

const id = 'ocr-of-the-house'

/** What the service answers: words with their places in pixels of the picture. */
const answerSchema = z.object({
  words: z.array(
    z.object({
      text: z.string().regex(/^\S+$/),
      left: z.number(),
      top: z.number(),
      width: z.number().positive(),
      height: z.number().positive(),
      confidence: z.number().min(0).max(1),
    }),
  ),
})

/**
 * An engine that has a service of one's own read: the picture goes there as PNG, the words come back.
 *
 * @param options `url` takes a POST with `?languages=fra`; a picture may take `maxMilliseconds`
 */
export function createServiceEngine(options: { url: string; maxMilliseconds?: number }): OcrEngine {
  const { url, maxMilliseconds = 60_000 } = options
  const closing = new AbortController()
  return {
    id,
    async recognize(image, { languages, signal }) {
      const { width, height } = image
      if (image.pixels.length !== width * height) throw failed('the picture is not whole')
      const tooLong = AbortSignal.timeout(maxMilliseconds)
      const stop = AbortSignal.any([tooLong, closing.signal, ...(signal ? [signal] : [])])
      try {
        const response = await fetch(`${url}?languages=${languages.join('+')}`, {
          method: 'POST',
          headers: { 'Content-Type': 'image/png' },
          body: await toPng(image),
          signal: stop,
        })
        if (!response.ok) throw failed(`its service answered ${response.status}`)
        const { words } = answerSchema.parse(await response.json())
        return {
          words: words.map(({ text, confidence, left, top, ...size }) => ({
            text,
            confidence,
            // Relative to the picture, as all places of the library are.
            box: { x: left / width, y: top / height, width: size.width / width, height: size.height / height },
          })),
        }
      } catch (error) {
        if (closing.signal.aborted) throw failed('it is closed')
        if (signal?.aborted) throw new AbortedError(signal.reason)
        if (tooLong.aborted) throw new ReadingTimeoutError({ stage: 'ocr', maxMilliseconds })
        throw error instanceof OcrFailedError ? error : failed('its service gave no usable answer', error)
      }
    },
    close() {
      closing.abort()
      return Promise.resolve()
    },
  }
}

function failed(reason: string, cause?: unknown): OcrFailedError {
  return new OcrFailedError({ engine: id, reason }, cause)
}

async function toPng({ width, height, pixels }: RasterImage): Promise<Uint8Array<ArrayBuffer>> {
  const png = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return new Uint8Array(png)
}
