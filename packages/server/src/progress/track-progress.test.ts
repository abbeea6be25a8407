import type { AnalysisProgress } from '@constat/core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trackProgress } from './track-progress.js'

const percents = (events: readonly AnalysisProgress[]) => events.map(trackProgress()).map(({ percent }) => percent)

describe('trackProgress', () => {
  it('gives recognition the largest part of the bar', () => {
    const reading = { stage: 'reading', pages: 2 } as const
    expect(
      percents([
        { stage: 'reading' },
        { ...reading, step: 'image', page: 1 },
        { ...reading, step: 'image', page: 2 },
        { ...reading, step: 'ocr', page: 1 },
        { ...reading, step: 'ocr', page: 2 },
        { stage: 'extraction' },
        { stage: 'audit' },
        { stage: 'report' },
      ]),
    ).toEqual([0, 10, 16, 54, 92, 92, 95, 96])
  })

  it('passes quickly over the reading of a text layer', () => {
    expect(percents([{ stage: 'reading', step: 'text', page: 1, pages: 1 }, { stage: 'extraction' }])).toEqual([4, 92])
  })

  it('tells the step and the pages, null where there are none', () => {
    const track = trackProgress()
    expect(track({ stage: 'reading', step: 'ocr', page: 1, pages: 3 })).toMatchObject({
      stage: 'reading',
      step: 'ocr',
      page: 1,
      pages: 3,
    })
    expect(track({ stage: 'audit' })).toMatchObject({ stage: 'audit', step: null, page: null, pages: null })
  })

  it('never goes back and never says 100, in whatever order pages finish', () => {
    const event = fc.record(
      {
        stage: fc.constantFrom('reading', 'extraction', 'audit', 'report'),
        step: fc.constantFrom('text', 'image', 'ocr'),
        page: fc.nat(9),
        pages: fc.nat(8),
      },
      { requiredKeys: ['stage'] },
    )
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const seen = percents(events)
        expect(seen).toEqual([...seen].sort((a, b) => a - b))
        for (const percent of seen) expect(Number.isInteger(percent) && percent >= 0 && percent <= 99).toBe(true)
      }),
    )
  })
})
