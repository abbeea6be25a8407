import type { RasterImage } from '../../src/reading/raster-image.js'
import sharp from 'sharp'
import { fromGrey, toGrey } from './grey-image.js'

/** A seeded generator (mulberry32): the same specks in every run. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const mapPixels = (image: RasterImage, change: (grey: number, at: number) => number): RasterImage => ({
  ...image,
  pixels: image.pixels.map((grey, at) => Math.min(255, Math.max(0, change(grey, at)))),
})

/** What scanners, phones and messengers do to a page. */
export const degradations: Readonly<Record<string, (image: RasterImage) => Promise<RasterImage>>> = {
  'turned 2.3°': (image) => toGrey(fromGrey(image).rotate(2.3, { background: { r: 255, g: 255, b: 255 } })),
  noise: (image) => {
    const random = createRandom(7)
    return Promise.resolve(mapPixels(image, (grey) => grey * 0.9 + 15 + (random() + random() + random() - 1.5) * 50))
  },
  'JPEG quality 25': async (image) => toGrey(sharp(await fromGrey(image).jpeg({ quality: 25 }).toBuffer())),
  '110 dpi': (image) => toGrey(fromGrey(image).resize(Math.round((image.width * 110) / 200))),
  'uneven light': (image) =>
    Promise.resolve(
      mapPixels(image, (grey, at) => {
        const [x, y] = [(at % image.width) / image.width, Math.floor(at / image.width) / image.height]
        return grey * (0.95 - 0.65 * Math.hypot(x - 0.2, y - 0.3) * Math.hypot(x - 0.2, y - 0.3))
      }),
    ),
}
