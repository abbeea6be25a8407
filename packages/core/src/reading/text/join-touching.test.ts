import { describe, expect, it } from 'vitest'
import { setText } from './glyph.test-support.js'
import { groupGlyphs } from './group-glyphs.js'
import { joinTouching } from './join-touching.js'

const inOrder = (text: string, gaps: Record<number, number> = {}): string[] => {
  const backwards = setText(text, { gaps }).reverse()
  const words = groupGlyphs(backwards).sort((one, other) => one.start - other.start)
  return joinTouching(words).map((word) => word.text)
}

describe('joinTouching', () => {
  it('restores words written backwards, character by character', () => {
    expect(inOrder('EDFParis', { 3: 3 })).toEqual(['EDF', 'Paris'])
  })

  it('keeps words apart that a space separates, however close they are', () => {
    const words = groupGlyphs([...setText('5'), ...setText(' 50', { start: 0 })])
    expect(joinTouching(words).map((word) => word.text)).toEqual(['5', '50'])
  })
})
