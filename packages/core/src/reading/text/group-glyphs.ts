import type { Glyph, GlyphRun } from './glyph.js'
import { inkBottom, inkTop } from './ink-height.js'
import { findLetterSpacing } from './letter-spacing.js'

// Shares of the font size. A space is 0.2 to 0.33 wide in the fonts of bills, kerning moves letters by less than 0.08.
const gapOfNewWord = 0.22
const gapWhereSpaceIsGuessed = 0.1
const overlapOfNewWord = 0.35
const sameBaseline = 0.15
const raisedAtMost = 0.6
const raisedSize = 0.85

/**
 * Joins characters into words, in the order of the page's content: white space, a wide gap, another baseline or another
 * direction begins a new word.
 */
export function groupGlyphs(glyphs: readonly Glyph[]): GlyphRun[] {
  const spacing = findLetterSpacing(glyphs)
  const words: GlyphRun[] = []
  let word: GlyphRun | null = null
  let previous: Glyph | null = null
  for (const [index, glyph] of glyphs.entries()) {
    if (word !== null && sharesLigature(previous, glyph)) {
      extend(word, glyph)
      word.reach += glyph.end - glyph.start
    } else if (word !== null && continues(word, glyph, spacing[index] ?? 0)) {
      extend(word, glyph)
      word.reach = word.end
    } else {
      word = begin(glyph, previous)
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

function continues(word: GlyphRun, glyph: Glyph, spacing: number): boolean {
  if (glyph.afterSpace || glyph.turns !== word.turns) return false
  const size = Math.max(word.size, glyph.size)
  const isSpaceGuessed = glyph.afterGuessedSpace && spacing === 0
  const end = isSpaceGuessed ? word.end : Math.min(Math.max(glyph.start, word.end), word.reach)
  const gap = (glyph.start - end - spacing) / size
  if (gap > gapOfNewWord || gap < -overlapOfNewWord) return false
  if (isSpaceGuessed && gap > gapWhereSpaceIsGuessed) return false
  const rise = Math.abs(glyph.baseline - word.baseline) / size
  if (rise <= sameBaseline) return true
  // The raised 3 of m³, the raised er of 1er.
  return rise <= raisedAtMost && Math.min(word.size, glyph.size) <= raisedSize * size && gap <= gapWhereSpaceIsGuessed
}

function begin(glyph: Glyph, previous: Glyph | null): GlyphRun {
  const { text, start, end, baseline, size, turns } = glyph
  // Some producers write a line from right to left: the space then stands on the other side of the character.
  const afterSpace = glyph.afterSpace && previous !== null && previous.start <= start
  const [top, bottom] = [inkTop(glyph), inkBottom(glyph)]
  return { text, start, end, reach: end, baseline, size, turns, top, bottom, afterSpace }
}

function extend(word: GlyphRun, glyph: Glyph): void {
  word.text += glyph.text
  word.start = Math.min(word.start, glyph.start)
  word.end = Math.max(word.end, glyph.end)
  word.top = Math.min(word.top, inkTop(glyph))
  word.bottom = Math.max(word.bottom, inkBottom(glyph))
}
