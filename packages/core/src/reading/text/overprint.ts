import type { GlyphRun } from './glyph.js'

/** Share of the font size by which a shadow or a thickened second print is moved. */
const shift = 0.15

/**
 * Drops words that are printed a second time in the same place, to look bold or to cast a shadow. PDFium does so itself
 * only when the two prints follow each other closely in the content of the page.
 *
 * @param line words of one line, from left to right
 */
export function dropOverprints(line: readonly GlyphRun[]): GlyphRun[] {
  const kept: GlyphRun[] = []
  for (const word of line) {
    const isPrintedTwice = kept.slice(-2).some((other) => isSamePrint(other, word))
    if (!isPrintedTwice) kept.push(word)
  }
  return kept
}

function isSamePrint(one: GlyphRun, other: GlyphRun): boolean {
  const within = shift * one.size
  return (
    one.text === other.text &&
    Math.abs(one.start - other.start) <= within &&
    Math.abs(one.end - other.end) <= within &&
    Math.abs(one.baseline - other.baseline) <= within
  )
}
