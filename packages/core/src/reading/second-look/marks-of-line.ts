import type { Bands } from './bands.js'
import type { InkComponent } from './ink-component.js'

/** A comma hangs below the line, an accent stands above it: by shares of the height of the line. */
const markReach = 0.35
const markSize = 0.7

/** A rectangle of the picture. Pixels. */
export interface PixelArea {
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * The letters of a line with the dots, commas and accents that stand between them.
 *
 * @param ink all ink of the picture, filed from top to bottom
 */
export function withMarks(
  letters: readonly InkComponent[],
  ink: Bands<InkComponent>,
  isVertical: boolean,
): PixelArea & { parts: readonly InkComponent[] } {
  const box = surround(letters)
  const size = isVertical ? box.right - box.left : box.bottom - box.top
  const reach = markReach * size
  const parts = new Set(letters)
  for (const part of ink.near(box.top - reach, box.bottom + reach)) {
    const isSmall = Math.max(part.right - part.left, part.bottom - part.top) < markSize * size
    const isWithin =
      part.left >= box.left - reach &&
      part.right <= box.right + reach &&
      part.top >= box.top - reach &&
      part.bottom <= box.bottom + reach
    if (isSmall && isWithin) parts.add(part)
  }
  return { ...surround([...parts]), parts: [...parts] }
}

function surround(parts: readonly InkComponent[]): PixelArea {
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
