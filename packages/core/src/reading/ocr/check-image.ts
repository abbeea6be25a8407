import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import type { RasterImage } from '../raster-image.js'

/** @throws OcrFailedError when a picture does not have the pixels that its size promises */
export function checkImage(engine: string, { width, height, pixels }: RasterImage): void {
  const isWhole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0
  if (isWhole && pixels.length === width * height) return
  throw new OcrFailedError({ engine, reason: `a picture of ${width} × ${height} has ${pixels.length} pixels` })
}
