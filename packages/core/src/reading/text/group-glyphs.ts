import type { Glyph, GlyphRun } from './glyph.js'

// Shares of the font size. A space is 0.2 to 0.33 wide in the fonts of bills, kerning moves letters by less than 0.08.
const gapOfNewWord = 0.22
const gapWhereSpaceIsGuessed = 0.1
const overlapOfNewWord = 0.35
const sameBaseline = 0.15
const raisedAtMost = 0.6
const raisedSize = 0.85

// A font's declared height can be several lines: what is marked is what the letters can reach.
const highestAscent = 1
const deepestDescent = 0.3
const usualAscent = 0.75
const usualDescent = 0.22

/** Joins characters into words: white space, a wide gap, another baseline or another direction begins a new one. */
export function groupGlyphs(glyphs: readonly Glyph[]): GlyphRun[] {
  const words: GlyphRun[] = []
  let word: GlyphRun | null = null
  let previous: Glyph | null = null
  for (const glyph of glyphs) {
    if (word !== null && sharesLigature(previous, glyph)) {
      extend(word, glyph)
      word.reach += glyph.end - glyph.start
    } else if (word !== null && continues(word, glyph)) {
      extend(word, glyph)
      word.reach = word.end
    } else {
      word = begin(glyph)
      words.push(word)
    }
    previous = glyph
  }
  for (const finished of words) finished.text = finished.text.normalize('NFC')
  return words
}

/**
 * PDFium spells a ligature out ("fi", "ffi", "ti") and begins each of its letters where the ligature begins. The box of
 * a letter has the width of the whole ligature or of that letter alone, depending on the font.
 */
function sharesLigature(previous: Glyph | null, glyph: Glyph): boolean {
  return (
    previous !== null &&
    !glyph.afterSpace &&
    previous.turns === glyph.turns &&
    previous.baseline === glyph.baseline &&
    previous.start === glyph.start
  )
}

function continues(word: GlyphRun, glyph: Glyph): boolean {
  if (glyph.afterSpace || glyph.turns !== word.turns) return false
  const size = Math.max(word.size, glyph.size)
  const end = glyph.afterGuessedSpace ? word.end : Math.min(Math.max(glyph.start, word.end), word.reach)
  const gap = (glyph.start - end) / size
  if (gap > gapOfNewWord || gap < -overlapOfNewWord) return false
  if (glyph.afterGuessedSpace && gap > gapWhereSpaceIsGuessed) return false
  const rise = Math.abs(glyph.baseline - word.baseline) / size
  if (rise <= sameBaseline) return true
  // The raised 3 of m³, the raised er of 1er.
  return rise <= raisedAtMost && Math.min(word.size, glyph.size) <= raisedSize * size && gap <= gapWhereSpaceIsGuessed
}

function begin(glyph: Glyph): GlyphRun {
  const { text, start, end, baseline, size, turns } = glyph
  return { text, start, end, reach: end, baseline, size, turns, top: inkTop(glyph), bottom: inkBottom(glyph) }
}

function extend(word: GlyphRun, glyph: Glyph): void {
  word.text += glyph.text
  word.start = Math.min(word.start, glyph.start)
  word.end = Math.max(word.end, glyph.end)
  word.top = Math.min(word.top, inkTop(glyph))
  word.bottom = Math.max(word.bottom, inkBottom(glyph))
}

function inkTop({ top, bottom, baseline, size }: Glyph): number {
  if (bottom - top < usualAscent * size) return baseline - usualAscent * size
  return Math.max(top, baseline - highestAscent * size)
}

function inkBottom({ top, bottom, baseline, size }: Glyph): number {
  if (bottom - top < usualAscent * size) return baseline + usualDescent * size
  return Math.min(bottom, baseline + deepestDescent * size)
}
