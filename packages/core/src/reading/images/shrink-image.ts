import type { RasterImage } from '../raster-image.js'

/** A smaller copy whose pixels are the means of those that they cover; a picture that fits already is given back. */
export function shrinkImage(image: RasterImage, longestSide: number): RasterImage {
  const factor = longestSide / Math.max(image.width, image.height)
  if (factor >= 1) return image
  const width = Math.max(1, Math.round(image.width * factor))
  const height = Math.max(1, Math.round(image.height * factor))
  const columns = Uint32Array.from({ length: width + 1 }, (_, x) => Math.round((x * image.width) / width))
  const pixels = new Uint8Array(width * height)
  const sums = new Uint32Array(width)
  for (let y = 0; y < height; y++) {
    const top = Math.round((y * image.height) / height)
    const bottom = Math.round(((y + 1) * image.height) / height)
    sums.fill(0)
    for (let row = top; row < bottom; row++) addRow(image, row, columns, sums)
    for (let x = 0; x < width; x++) {
      const covered = ((columns[x + 1] ?? 0) - (columns[x] ?? 0)) * (bottom - top)
      pixels[y * width + x] = Math.round((sums[x] ?? 0) / covered)
    }
  }
  return { width, height, pixels }
}

function addRow(image: RasterImage, row: number, columns: Uint32Array, sums: Uint32Array): void {
  let at = row * image.width
  const start = at
  for (let x = 0; x < sums.length; x++) {
    const end = start + (columns[x + 1] ?? 0)
    let sum = 0
    for (; at < end; at++) sum += image.pixels[at] ?? 0
    sums[x] = (sums[x] ?? 0) + sum
  }
}
