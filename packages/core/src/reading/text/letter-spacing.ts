import type { Glyph } from './glyph.js'

// Shares of the font size.
const narrowest = 0.08
const widest = 0.8

/** Fewer letters than this with even gaps may be initials or the cells of a form. */
const leastLetters = 5

/**
 * Finds headings whose letters are spread ("F A C T U R E") without any white space between them.
 *
 * @returns for each glyph, the extra gap in points before it; 0 for text that is not spread. Figures never count as
 * spread: single digits side by side may be the cells of a meter reading or of a table.
 */
export function findLetterSpacing(glyphs: readonly Glyph[]): Float64Array {
  const spacing = new Float64Array(glyphs.length)
  let first = 0
  let least = Infinity
  for (let index = 1; index <= glyphs.length; index++) {
    const gap = spreadGap(glyphs[index - 1], glyphs[index])
    if (gap !== null) {
      least = Math.min(least, gap)
      continue
    }
    if (index - first >= leastLetters) spacing.fill(least, first + 1, index)
    first = index
    least = Infinity
  }
  return spacing
}

/** Gap in points between two letters of a spread heading, null for any other pair. */
function spreadGap(left: Glyph | undefined, right: Glyph | undefined): number | null {
  if (left === undefined || right === undefined || right.afterSpace) return null
  const gap = right.start - left.end
  if (gap < narrowest * right.size || gap > widest * right.size) return null
  const isLevel = left.baseline === right.baseline && left.size === right.size && left.turns === right.turns
  return isLevel && isLetter(left.text) && isLetter(right.text) ? gap : null
}

function isLetter(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase()
}
