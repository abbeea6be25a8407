import { OcrFailedError } from '../../errors/ocr-failed-error.js'
import type { RasterImage } from '../raster-image.js'

/** Tesseract keeps coordinates in 16 signed bits. */
const longestSide = 32_767
/** The program fails on pictures of a few pixels, where no letter fits: capitals need 10 pixels at least to be read. */
const shortestSide = 8

/** @throws OcrFailedError when a side is longer than Tesseract can count */
export function checkSides(engine: string, { width, height }: RasterImage): void {
  if (Math.max(width, height) <= longestSide) return
  throw new OcrFailedError({ engine, reason: `a side of ${width} × ${height} pixels is longer than ${longestSide}` })
}

/** False when no letter fits on the picture. */
export function canHoldText({ width, height }: RasterImage): boolean {
  return Math.min(width, height) >= shortestSide
}
