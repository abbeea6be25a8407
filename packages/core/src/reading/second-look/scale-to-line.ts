import type { RasterImage } from '../raster-image.js'

/** Brings a line to one height, and to less when it would be too wide (bilinear). */
export function scaleToLine(image: RasterImage, lineHeight: number, mostWidth: number): RasterImage {
  const factor = Math.min(lineHeight / image.height, mostWidth / image.width)
  const width = Math.max(1, Math.round(image.width * factor))
  const height = Math.max(1, Math.round(image.height * factor))
  const columns = neighbours(width, image.width, factor)
  const rows = neighbours(height, image.height, factor)
  const pixels = new Uint8Array(width * height)
  for (const [y, { before: top, after: bottom, share: v }] of rows.entries()) {
    const above = top * image.width
    const below = bottom * image.width
    for (const [x, { before, after, share: u }] of columns.entries()) {
      const upper = (image.pixels[above + before] ?? 0) * (1 - u) + (image.pixels[above + after] ?? 0) * u
      const lower = (image.pixels[below + before] ?? 0) * (1 - u) + (image.pixels[below + after] ?? 0) * u
      pixels[y * width + x] = upper * (1 - v) + lower * v
    }
  }
  return { width, height, pixels }
}

interface Neighbours {
  before: number
  after: number
  /** Of the one after, 0..1. */
  share: number
}

/** For each new pixel the two old ones that it lies between. */
function neighbours(count: number, available: number, factor: number): Neighbours[] {
  return Array.from({ length: count }, (_, index) => {
    const place = Math.min(available - 1, Math.max(0, (index + 0.5) / factor - 0.5))
    const before = Math.floor(place)
    return { before, after: Math.min(available - 1, before + 1), share: place - before }
  })
}
