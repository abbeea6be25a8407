import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import type { RasterImage } from '../raster-image.js'

/** Tesseract keeps coordinates in 16 signed bits. */
const longestSide = 32_767

/** @throws OcrFailedError when Tesseract could not take the picture, or would read past its end */
export function checkImage(engine: string, { width, height, pixels }: RasterImage): void {
  const isWhole = Number.isInteger(width) && Number.isInteger(height) && width > 0 && height > 0
  if (!isWhole || pixels.length !== width * height)
    throw new OcrFailedError({ engine, reason: `a picture of ${width} × ${height} has ${pixels.length} pixels` })
  if (Math.max(width, height) > longestSide)
    throw new OcrFailedError({ engine, reason: `a side of ${width} × ${height} pixels is longer than ${longestSide}` })
}

/** The program fails on pictures of a few pixels, where no letter fits: Tesseract needs capitals of 10 pixels at least. */
export function canHoldText({ width, height }: RasterImage): boolean {
  return Math.min(width, height) >= 8
}
