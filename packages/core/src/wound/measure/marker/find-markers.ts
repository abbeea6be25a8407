import { loadSharp } from '../../../reading/images/load-sharp.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import type { Aruco } from './load-aruco.js'
import type { PlanePoint } from './plane-point.js'

/** A marker roughly found: corners in pixels of the whole picture, clockwise from the top left of its code. */
export interface FoundMarker {
  readonly number: number
  readonly corners: readonly PlanePoint[]
}

/**
 * Long edges of the copies that are searched. The detector compares a pixel with the five around it: blurred borders
 * are seen in a small copy, small markers in a large one.
 */
const longEdges = [1600, 1000, 720, 480, 360, 240, 180, 120] as const
/** In small copies, whose noise is averaged away, levels are stretched: the detector wants a difference of seven. */
const largestStretched = 600

/** Looks for markers in copies of several sizes; each one is told once, from the copy that shows it largest. */
export async function findMarkers(image: RasterImage, aruco: Aruco): Promise<FoundMarker[]> {
  const largest = await shrunk(image, longEdges[0])
  const first = Math.max(largest.width, largest.height)
  const found: FoundMarker[] = []
  for (const size of [first, ...longEdges.filter((edge) => edge < 0.8 * first)]) {
    const { width, height, rgba } = await copyToSearch(largest, size)
    for (const { id, corners } of aruco.detect(width, height, rgba)) {
      const places = corners.map(({ x, y }) => ({
        x: ((x + 0.5) * image.width) / width,
        y: ((y + 0.5) * image.height) / height,
      }))
      if (!found.some((other) => other.number === id && isSame(other.corners, places))) {
        found.push({ number: id, corners: places })
      }
    }
  }
  return found
}

async function resized({ width, height, pixels }: RasterImage, size: number) {
  const sharp = await loadSharp()
  return sharp(pixels, { raw: { width, height, channels: 1 } }).resize({
    width: size,
    height: size,
    fit: 'inside',
    withoutEnlargement: true,
  })
}

async function shrunk(image: RasterImage, size: number): Promise<RasterImage> {
  const copy = await resized(image, size)
  const { data, info } = await copy.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.length) }
}

async function copyToSearch(image: RasterImage, size: number) {
  const copy = await resized(image, size)
  const { data, info } = await (size > largestStretched ? copy : copy.normalise())
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, rgba: data }
}

/** Two looks at one marker: the corners lie nearer to each other than a quarter of its side. */
function isSame(a: readonly PlanePoint[], b: readonly PlanePoint[]): boolean {
  const side = Math.hypot((a[1]?.x ?? 0) - (a[0]?.x ?? 0), (a[1]?.y ?? 0) - (a[0]?.y ?? 0))
  return a.every((corner, index) => Math.hypot(corner.x - (b[index]?.x ?? 0), corner.y - (b[index]?.y ?? 0)) < side / 4)
}
