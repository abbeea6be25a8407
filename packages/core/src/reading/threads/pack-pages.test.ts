import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '../document.js'
import type { PageContent } from '../pdfium/page-content.js'
import { packPages, unpackPages } from './pack-pages.js'

const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const box: fc.Arbitrary<Box> = fc.record(
  { x: number, y: number, width: number, height: number },
  { noNullPrototype: true },
)
const word = fc.record(
  {
    text: fc.string({ unit: 'binary', minLength: 1 }).map((text) => text.replaceAll('\n', '-')),
    box,
    confidence: fc.constant(1),
  },
  { noNullPrototype: true },
)
const line = fc
  .record(
    { words: fc.array(word, { minLength: 1 }), box, quarterTurns: fc.constantFrom(0, 1, 2, 3) },
    { noNullPrototype: true },
  )
  .map((given) => ({ text: given.words.map(({ text }) => text).join(' '), ...given }))
const page: fc.Arbitrary<PageContent> = fc.record(
  {
    widthPt: number,
    heightPt: number,
    lines: fc.array(line),
    isReadable: fc.boolean(),
    isBlank: fc.boolean(),
    isCoveredByImage: fc.boolean(),
    isTextInvisible: fc.boolean(),
    isGarbled: fc.boolean(),
  },
  { noNullPrototype: true },
)

describe('packed pages', () => {
  it('are what they were, whatever is written on them', () => {
    fc.assert(
      fc.property(fc.array(page), (pages) => {
        expect(unpackPages(structuredClone(packPages(pages)))).toEqual(pages)
      }),
      { numRuns: 200 },
    )
  })
})
