import type { GlyphRun } from './glyph.js'

/** Share of the font size within which two words touch. */
const touching = 0.05

/**
 * Joins words of one line that touch each other without a space between them: producers that write single characters in
 * any order leave the pieces of one word apart in the content of the page.
 *
 * @param line words of one line, from left to right
 */
export function joinTouching(line: readonly GlyphRun[]): GlyphRun[] {
  const joined: GlyphRun[] = []
  for (const word of line) {
    const left = joined.at(-1)
    if (left !== undefined && touches(left, word)) joined[joined.length - 1] = join(left, word)
    else joined.push(word)
  }
  return joined
}

function touches(left: GlyphRun, right: GlyphRun): boolean {
  if (right.afterSpace || left.size !== right.size || left.baseline !== right.baseline) return false
  return Math.abs(right.start - left.end) <= touching * left.size
}

function join(left: GlyphRun, right: GlyphRun): GlyphRun {
  return {
    ...left,
    text: (left.text + right.text).normalize('NFC'),
    end: Math.max(left.end, right.end),
    reach: Math.max(left.reach, right.reach),
    top: Math.min(left.top, right.top),
    bottom: Math.max(left.bottom, right.bottom),
  }
}
