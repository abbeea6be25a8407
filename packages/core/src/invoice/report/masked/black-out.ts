import type { Box } from '../../../reading/document.js'
import type { RasterImage } from '../../../reading/raster-image.js'

/** JPEG spreads a stroke over its whole block of pixels (ITU-T T.81, A.3.1): a block is hidden whole or not at all. */
export const block = 8

/** The picture with black in the place of the boxes, widened to whole blocks; the one given stays as it is. */
export function blackOut(picture: RasterImage, boxes: readonly Box[]): RasterImage {
  const { width, height } = picture
  const pixels = Uint8Array.from(picture.pixels)
  for (const box of boxes) {
    const left = Math.max(0, Math.floor((box.x * width) / block) * block)
    const right = Math.min(width, Math.ceil(((box.x + box.width) * width) / block) * block)
    const top = Math.max(0, Math.floor((box.y * height) / block) * block)
    const bottom = Math.min(height, Math.ceil(((box.y + box.height) * height) / block) * block)
    for (let row = top; row < bottom; row++) pixels.fill(0, row * width + left, row * width + Math.max(left, right))
  }
  return { width, height, pixels }
}
