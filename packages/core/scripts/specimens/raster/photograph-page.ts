import sharp from 'sharp'
import { applyProjection, invertProjection, projectionOnto } from '../../../src/reading/images/projection.js'
import type { RasterImage } from '../../../src/reading/raster-image.js'
import type { Random } from '../model/random.js'
import { cornersOfSheet } from './corners-of-sheet.js'
import { lightOf } from './light.js'

type Colour = readonly [red: number, green: number, blue: number]

const longSides = [2100, 2400, 2600]
const sheetOfPaper: Colour = [236, 234, 224]
const desks: readonly Colour[] = [
  [112, 74, 44],
  [62, 58, 54],
  [84, 92, 104],
]
const noise = 5
const quality = { from: 70, to: 85 }
/** Values of the EXIF orientation: upright, half a turn, a quarter turn either way. */
const orientations = [1, 1, 6, 6, 8, 3] as const
/** Degrees to turn the picture by for the orientation to undo it. */
const turnFor: Readonly<Record<number, number>> = { 1: 0, 3: 180, 6: 270, 8: 90 }

/** A page as a phone photographs it on a desk: seen at an angle, unevenly lit, soft, the orientation in its EXIF. */
export async function photographPage(page: RasterImage, random: Random): Promise<Buffer> {
  const longSide = longSides[random.integer(0, longSides.length - 1)] ?? 2400
  const isPortrait = page.height >= page.width
  const [width, height] = isPortrait ? [(longSide * 3) / 4, longSide] : [longSide, (longSide * 3) / 4]
  const desk = desks[random.integer(0, desks.length - 1)] ?? sheetOfPaper
  const toPage = invertProjection(projectionOnto(cornersOfSheet(page, { width, height }, random)))
  const light = lightOf(random)
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x + 0.5) / width, (y + 0.5) / height]
      const place = applyProjection(toPage, u, v)
      const isSheet = place.x >= 0 && place.x < 1 && place.y >= 0 && place.y < 1
      const colour = isSheet ? sheetOfPaper : desk
      // Black print reflects a tenth of what paper does.
      const share = light(u, v) * (isSheet ? 0.1 + (0.9 * greyAt(page, place.x, place.y)) / 255 : 1)
      const speck = noise * (random.next() + random.next() - 1)
      for (const level of colour) pixels[at++] = Math.min(255, Math.max(0, level * share + speck))
    }
  }
  const orientation = orientations[random.integer(0, orientations.length - 1)] ?? 1
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .blur(0.4 + 0.2 * random.next())
    .rotate(turnFor[orientation] ?? 0)
    .withMetadata({ orientation })
    .jpeg({ quality: random.integer(quality.from, quality.to) })
    .toBuffer()
}

/** Between four pixels, at a place relative to the page. */
function greyAt({ width, height, pixels }: RasterImage, u: number, v: number): number {
  const [x, y] = [Math.max(0, u * width - 0.5), Math.max(0, v * height - 0.5)]
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, bottom] = [Math.min(width - 1, left + 1), Math.min(height - 1, top + 1)]
  const level = (column: number, row: number): number => pixels[row * width + column] ?? 255
  const upper = level(left, top) + (level(right, top) - level(left, top)) * (x - left)
  const lower = level(left, bottom) + (level(right, bottom) - level(left, bottom)) * (x - left)
  return upper + (lower - upper) * (y - top)
}
