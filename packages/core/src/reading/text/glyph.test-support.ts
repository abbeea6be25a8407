import type { Glyph } from './glyph.js'

/** Width of every character in these tests, as a share of the font size. */
const width = 0.5

/** Characters of one size on one baseline; `gaps` gives the extra gap in points before the character of that index. */
export function setText(text: string, place: Partial<Glyph> & { gaps?: Record<number, number> } = {}): Glyph[] {
  const { gaps = {}, size = 10, baseline = 100, start: left = 0, ...rest } = place
  const glyphs: Glyph[] = []
  let start = left
  let afterSpace = false
  for (const [index, character] of Array.from(text).entries()) {
    start += gaps[index] ?? 0
    const end = start + width * size
    if (character === ' ') {
      afterSpace = true
    } else {
      const [top, bottom] = [baseline - 0.9 * size, baseline + 0.2 * size]
      const common = { turns: 0, afterSpace, afterGuessedSpace: false } as const
      glyphs.push({ ...common, ...rest, text: character, start, end, top, bottom, baseline, size })
      afterSpace = false
    }
    start = end
  }
  return glyphs
}
