import type { RasterImage } from '../raster-image.js'
import type { InkComponent } from './ink-component.js'

/** An empty sheet of one brightness. */
export function sheet(width: number, height: number, level = 255): RasterImage {
  return { width, height, pixels: new Uint8Array(width * height).fill(level) }
}

/** Fills a rectangle; what lies outside of the sheet is left out. */
export function fill(
  image: RasterImage,
  left: number,
  top: number,
  width: number,
  height: number,
  level: number,
): void {
  for (let y = Math.max(0, top); y < Math.min(image.height, top + height); y++) {
    const row = y * image.width
    image.pixels.fill(level, row + Math.max(0, left), row + Math.min(image.width, left + width))
  }
}

/** A letter L of 16 by 30 pixels. */
export function drawLetter(image: RasterImage, left: number, top: number, level: number): void {
  fill(image, left, top, 6, 30, level)
  fill(image, left, top + 24, 16, 6, level)
}

/** A letter as it would be found. */
export function letterAt(left: number, top: number, width = 16, height = 30): InkComponent {
  return { left, top, right: left + width, bottom: top + height, area: Math.round(width * height * 0.45) }
}

/** Averages each pixel with its neighbours, as optics do. */
export function blur({ width, height, pixels }: RasterImage): RasterImage {
  const blurred = pixels.slice()
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0
      for (const row of [y - 1, y, y + 1])
        for (const column of [x - 1, x, x + 1]) sum += pixels[row * width + column] ?? 0
      blurred[y * width + x] = sum / 9
    }
  }
  return { width, height, pixels: blurred }
}
