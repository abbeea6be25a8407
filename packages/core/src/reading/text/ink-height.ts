import type { Glyph } from './glyph.js'

// Shares of the font size. A font may declare a height of several lines, or none: what is marked is what letters reach.
const highestAscent = 0.85
const deepestDescent = 0.25
const usualAscent = 0.75
const usualDescent = 0.22

/** Upper edge of a character, from the height that its font declares, kept within what letters can reach. */
export function inkTop({ top, bottom, baseline, size }: Glyph): number {
  if (isFlat(bottom - top, size)) return baseline - usualAscent * size
  return Math.min(baseline, Math.max(top, baseline - highestAscent * size))
}

/** Lower edge of a character, in the same way. */
export function inkBottom({ top, bottom, baseline, size }: Glyph): number {
  if (isFlat(bottom - top, size)) return baseline + usualDescent * size
  return Math.max(baseline, Math.min(bottom, baseline + deepestDescent * size))
}

function isFlat(height: number, size: number): boolean {
  return !(height >= usualAscent * size)
}
