import { describe, expect, it } from 'vitest'
import type { GlyphRun } from './glyph.js'
import { setText } from './glyph.test-support.js'
import { groupGlyphs } from './group-glyphs.js'
import { dropOverprints } from './overprint.js'

const leftToRight = (words: readonly GlyphRun[]): GlyphRun[] => [...words].sort((one, other) => one.start - other.start)
const texts = (words: readonly GlyphRun[]): string[] => words.map((word) => word.text)

describe('dropOverprints', () => {
  it('keeps one of two prints of the same text in the same place', () => {
    const printed = [
      ...groupGlyphs(setText('Total TTC')),
      ...groupGlyphs(setText('Total TTC', { start: 0.4, baseline: 100.3 })),
    ]
    expect(texts(dropOverprints(leftToRight(printed)))).toEqual(['Total', 'TTC'])
  })

  it('keeps the same text side by side, and different texts in one place', () => {
    const repeated = groupGlyphs(setText('5 5 5'))
    expect(texts(dropOverprints(repeated))).toEqual(['5', '5', '5'])
    const over = [...groupGlyphs(setText('12')), ...groupGlyphs(setText('13'))]
    expect(texts(dropOverprints(over))).toEqual(['12', '13'])
  })
})
