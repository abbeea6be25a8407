import { describe, expect, it } from 'vitest'
import { setText } from './glyph.test-support.js'
import { groupGlyphs } from './group-glyphs.js'
import { dropWatermarks } from './watermark.js'

const lines = [0, 1, 2, 3].flatMap((line) => setText(`ligne de texte ${line}`, { baseline: 100 + 12 * line }))
const kept = (glyphs: Parameters<typeof groupGlyphs>[0]): string =>
  dropWatermarks(groupGlyphs(glyphs))
    .map((word) => word.text)
    .join(' ')

describe('dropWatermarks', () => {
  it('drops giant letters over the text', () => {
    expect(kept([...lines, ...setText('COPIE', { size: 60, baseline: 130 })])).not.toContain('COPIE')
  })

  it('keeps a large amount that has its own place', () => {
    expect(kept([...lines, ...setText('117,96', { size: 60, baseline: 300 })])).toContain('117,96')
  })

  it('keeps everything on a page that has only large letters, and on an empty one', () => {
    expect(kept(setText('FACTURE', { size: 60 }))).toBe('FACTURE')
    expect(kept([])).toBe('')
  })
})
