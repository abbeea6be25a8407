import type { RasterImage } from '../raster-image.js'

/** How a picture lies in its file, in the numbers of Exif 2.32, tag 274: 1 upright, 6 to be turned clockwise. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** Rows and columns change places tile by tile: a column of a large picture lies far apart in memory. */
const tile = 64

/** Brings a picture upright; orientation 1 gives the same picture back. */
export function orientImage(image: RasterImage, orientation: Orientation): RasterImage {
  if (orientation === 1) return image
  const { width, height } = orientation < 5 ? image : { width: image.height, height: image.width }
  const { start, right, down } = stepsThrough(image, orientation)
  const pixels = new Uint8Array(width * height)
  for (let top = 0; top < height; top += tile) {
    for (let left = 0; left < width; left += tile) {
      const endX = Math.min(left + tile, width)
      const endY = Math.min(top + tile, height)
      for (let y = top; y < endY; y++) {
        let from = start + left * right + y * down
        for (let x = left; x < endX; x++, from += right) pixels[y * width + x] = image.pixels[from] ?? 0
      }
    }
  }
  return { width, height, pixels }
}

/** Where the first pixel of the upright picture lies in the file, and the way to its right and lower neighbours. */
function stepsThrough(
  { width, height }: RasterImage,
  orientation: Orientation,
): { start: number; right: number; down: number } {
  const last = width * height - 1
  switch (orientation) {
    case 1:
      return { start: 0, right: 1, down: width }
    case 2:
      return { start: width - 1, right: -1, down: width }
    case 3:
      return { start: last, right: -1, down: -width }
    case 4:
      return { start: last - width + 1, right: 1, down: -width }
    case 5:
      return { start: 0, right: width, down: 1 }
    case 6:
      return { start: last - width + 1, right: -width, down: 1 }
    case 7:
      return { start: last, right: -width, down: -1 }
    case 8:
      return { start: width - 1, right: width, down: -1 }
  }
}
