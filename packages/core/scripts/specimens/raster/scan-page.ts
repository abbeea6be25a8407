import sharp from 'sharp'
import type { RasterImage } from '../../../src/reading/raster-image.js'
import type { Random } from '../model/random.js'

/** Degrees: a sheet on a flatbed lies never quite straight. */
const greatestTilt = 0.8
/** Grey levels of the paper and of the ink of an office printer. */
const paper = { from: 238, to: 250 }
const ink = { from: 18, to: 48 }
/** Grey levels that the sensor adds or takes away. */
const noise = 5
const quality = { from: 70, to: 80 }

/** A page as an office scanner sends it: slightly tilted, a little soft, light grey paper, noise. A grey JPEG. */
export async function scanPage(page: RasterImage, random: Random): Promise<Buffer> {
  const tilt = (random.next() * 2 - 1) * greatestTilt
  const [white, black] = [random.integer(paper.from, paper.to), random.integer(ink.from, ink.to)]
  const { data } = await sharp(page.pixels, { raw: { width: page.width, height: page.height, channels: 1 } })
    .rotate(tilt, { background: '#fff' })
    .resize(page.width, page.height, { fit: 'cover' })
    .blur(0.5 + 0.2 * random.next())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const levels = data.map((grey) => {
    const level = black + ((white - black) * grey) / 255 + noise * (random.next() + random.next() - 1)
    return Math.min(255, Math.max(0, Math.round(level)))
  })
  return sharp(levels, { raw: { width: page.width, height: page.height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality: random.integer(quality.from, quality.to) })
    .toBuffer()
}
