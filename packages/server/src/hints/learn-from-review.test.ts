import { memoryObjectStore } from '@constat/core'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { databaseForTest } from '../testing/database-for-test.js'
import { reviewsForTest, sampleReview } from '../testing/reviews-for-test.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { WorkSlots } from '../work/work-slots.js'
import type { LearnHints } from './hint-lesson.js'
import { LabelHintStore } from './label-hint-store.js'
import { learnFromReviews } from './learn-from-review.js'

const clock = () => new Date('2026-11-20T09:00:00Z')
const signal = new AbortController().signal
const hints = [
  { supplier: 'EDF', path: 'totals.ttc', label: 'Somme due', relation: 'right', kind: 'amount', count: 1 },
] as const

async function corrected(learnHints: LearnHints, replaced: Parameters<typeof sampleReview>[0] = {}) {
  const database = await databaseForTest()
  const store = new LabelHintStore(database)
  const reviews = reviewsForTest({ database, clock, store: memoryObjectStore() })
  const lines: string[] = []
  const learn = learnFromReviews({
    ...{ files: reviews.files, hints: store, learnHints, clock },
    slots: new WorkSlots(1),
    seconds: 60,
    logger: pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) }),
  })
  const id = await reviews.open(sampleReview({ reading: sampleAnalysis().invoice, ...replaced }))
  const review = await reviews.store.get(id ?? '')
  if (review === null) throw new Error('no review was opened')
  const { corrections } = await reviews.correct(review, [{ path: 'totals.ttc', value: 108.4 }])
  return { learn, lines, store, review: { ...review, corrections } }
}

describe('learning from a corrected review', () => {
  it('compares what was read with what it should have been, and keeps what that teaches', async () => {
    const lessons: Parameters<LearnHints>[0][] = []
    const { learn, store, review } = await corrected((lesson) => {
      lessons.push(lesson)
      return Promise.resolve({ version: 1, hints })
    })
    expect(await learn(review, signal)).toEqual(hints)
    expect(lessons[0]?.files[0]?.bytes).toEqual(new Uint8Array([1, 2, 3]))
    expect(lessons[0]?.extracted.totals.ttc?.value).toBe(112.4)
    expect(lessons[0]?.corrected.totals.ttc).toEqual({ value: 108.4, confidence: 1, evidence: [] })
    expect((await store.ofKey('key')).hints).toEqual(hints)
    expect(await learn({ ...review, corrections: [] }, signal)).toEqual([])
    expect((await store.ofKey('key')).hints).toEqual([])
  })

  it('teaches nothing, and fails nothing, when the document cannot be read again', async () => {
    const { learn, lines, store, review } = await corrected(() => Promise.reject(new Error('the thread has ended')))
    expect(await learn(review, signal)).toBeNull()
    expect(lines[0]).toContain('hints_not_learned')
    expect((await store.ofKey('key')).hints).toEqual([])
  })

  it('teaches nothing of a reading that was not kept, nor of an invoice of another kind', async () => {
    const never: LearnHints = () => Promise.reject(new Error('asked to learn'))
    const unread = await corrected(never, { reading: undefined })
    const generic = await corrected(never, { kind: 'invoice' })
    expect([await unread.learn(unread.review, signal), unread.lines]).toEqual([null, []])
    expect([await generic.learn(generic.review, signal), generic.lines]).toEqual([null, []])
  })
})
