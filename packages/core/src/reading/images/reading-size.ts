import { applyProjection, type Projection } from './projection.js'

/** Pixels of a page of A4 that OCR reads best: 2,500 by 3,536, as scanned at 300 dpi. */
const bestPixels = 2500 * 3536
/** A scan of 280 dpi is left as it is: drawing it anew would blur it for nothing. */
const nearEnough = 0.85
/** From here on a larger picture costs time and is read no better: 3,300 by 4,667. */
const mostPixels = 3300 * 4667
/** A small picture is no page: enlarging it further only makes its letters too large. */
const mostEnlargement = 3
/** Pixels: three times that of a page. */
const longestSide = 15_000

/**
 * The size in which a straightened picture is drawn: its own where OCR reads that well; and by how much the given
 * picture is finer (2: twice as many pixels along a side).
 */
export function readingSize(
  given: { width: number; height: number },
  projection: Projection,
  aspect: number,
): { width: number; height: number; reduction: number } {
  const own = ownPixels(given, projection)
  const enlarged = own < nearEnough * bestPixels ? Math.min(bestPixels, own * mostEnlargement ** 2) : own
  const pixels = Math.min(enlarged, mostPixels)
  return { ...withinSides(Math.sqrt(pixels * aspect), aspect), reduction: Math.sqrt(own / pixels) }
}

/** A strip as thin as a hair would become longer than engines can count (Tesseract: 32,767 pixels). */
function withinSides(wanted: number, aspect: number): { width: number; height: number } {
  const width = Math.min(wanted, longestSide, longestSide * aspect)
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(width / aspect)) }
}

/** Pixels of the given picture that the straightened one shows. */
function ownPixels({ width, height }: { width: number; height: number }, projection: Projection): number {
  const corners = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ].map(([x = 0, y = 0]) => applyProjection(projection, x, y))
  const area = corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % 4]
    return next === undefined ? sum : sum + (x * next.y - next.x * y) / 2
  }, 0)
  return Math.abs(area) * width * height
}
