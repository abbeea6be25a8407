import type { RasterImage } from '../../src/reading/raster-image.js'
import { fromGrey, toGrey } from './grey-image.js'

/** Degrees by which the lines of a picture rise to the left: the turn that gathers dark pixels in the fewest rows. */
export async function findTilt(image: RasterImage): Promise<number> {
  const { width, height, pixels } = await toGrey(fromGrey(image).resize(900))
  const points: { x: number; y: number }[] = []
  const at = (x: number, y: number): number => pixels[y * width + x] ?? 255
  for (let y = Math.round(height * 0.08); y < height * 0.92; y++)
    for (let x = Math.round(width * 0.12); x < width * 0.88; x++)
      if ((at(x, y - 4) + at(x, y + 4)) / 2 - at(x, y) > 28) points.push({ x, y })
  if (points.length < 300) return 0
  const sharpness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    const rows = new Float64Array(height * 2)
    for (const { x, y } of points) {
      const row = Math.round(y - x * slope) + (height >> 1)
      if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1
    }
    return rows.reduce((sum, count) => sum + count * count, 0)
  }
  const best = (center: number, reach: number, step: number): number => {
    let [angle, most] = [center, -1]
    for (let each = center - reach; each <= center + reach + step / 10; each += step) {
      const found = sharpness(each)
      if (found > most) [angle, most] = [each, found]
    }
    return angle
  }
  return best(best(0, 8, 0.5), 0.4, 0.1)
}
