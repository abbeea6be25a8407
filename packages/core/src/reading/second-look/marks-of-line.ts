import type { InkComponent } from './ink-component.js'

/** A comma hangs below the line, an accent stands above it: by shares of the height of the line. */
const markReach = 0.35
const markSize = 0.7
/** `l`, `I` and `1` are a single stroke, and by their shape alone could be a piece of a rule. */
const strokeWidth = 0.3

/** A rectangle of the picture. Pixels. */
export interface PixelArea {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * The letters of a line with the dots, commas, accents and single strokes that stand between them.
 *
 * @param inkNear gives at least the ink that lies in an area
 */
export function withMarks(
  letters: readonly InkComponent[],
  inkNear: (area: PixelArea) => Iterable<InkComponent>,
  isVertical: boolean,
): PixelArea & { parts: readonly InkComponent[] } {
  const box = surround(letters)
  const size = sizeAcross(box, isVertical)
  const around = widened(box, markReach * size)
  const parts = new Set(letters)
  for (const part of inkNear(around)) {
    const along = sizeAcross(part, !isVertical)
    const isMark = Math.max(along, sizeAcross(part, isVertical)) < markSize * size
    if ((isMark || along < strokeWidth * size) && holds(around, part)) parts.add(part)
  }
  return { ...surround([...parts]), parts: [...parts] }
}

function widened({ left, top, right, bottom }: PixelArea, reach: number): PixelArea {
  return { left: left - reach, top: top - reach, right: right + reach, bottom: bottom + reach }
}

function holds(area: PixelArea, { left, top, right, bottom }: PixelArea): boolean {
  return left >= area.left && right <= area.right && top >= area.top && bottom <= area.bottom
}

/** Across the line: the height of level text, the width of text that runs down the page. */
export function sizeAcross({ left, top, right, bottom }: PixelArea, isVertical: boolean): number {
  return isVertical ? right - left : bottom - top
}

/** The smallest area that holds all of some. */
export function surround(parts: readonly PixelArea[]): PixelArea {
  return parts.reduce<PixelArea>(
    ({ left, top, right, bottom }, part) => ({
      left: Math.min(left, part.left),
      top: Math.min(top, part.top),
      right: Math.max(right, part.right),
      bottom: Math.max(bottom, part.bottom),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  )
}
