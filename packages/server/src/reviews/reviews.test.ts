import { memoryObjectStore } from '@constat/core'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { keysOf } from '../testing/keys-of.js'
import { databaseForTest } from '../testing/database-for-test.js'
import { reviewsForTest, sampleField, sampleReview } from '../testing/reviews-for-test.js'

const dayMs = 86_400_000
const start = Date.parse('2026-11-20T09:00:00Z')
const all = { keyId: null, state: null, kind: null }

function movingClock() {
  let now = start
  return {
    clock: () => new Date(now),
    advance: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

describeOnEachDatabase('reviews', (open) => {
  it('keep what was read and the document as it was sent', async () => {
    const { clock } = movingClock()
    const reviews = reviewsForTest({ database: await open(), clock })
    const sent = sampleReview()
    const id = (await reviews.open(sent)) ?? ''
    const { files, ...read } = sent
    expect(await reviews.store.get(id)).toEqual({
      ...read,
      id,
      state: 'open',
      sha256: '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81',
      fileNames: ['facture août.pdf'],
      corrections: [],
      createdAt: start,
      decidedAt: null,
      expiresAt: start + 30 * dayMs,
    })
    expect(await reviews.files.read(id, ['facture août.pdf'])).toEqual(files)
  })

  it('hold the fields of a long bill', async () => {
    const reviews = reviewsForTest({ database: await open(), clock: () => new Date(start) })
    const field = sampleField
    const fields = Array.from({ length: 1000 }, (_, at) => ({ ...field, path: `energies[0].taxes[${at}].rate` }))
    const id = (await reviews.open(sampleReview({ fields }))) ?? ''
    expect((await reviews.store.get(id))?.fields).toEqual(fields)
  })

  it('open one review of a document, for each key and kind', async () => {
    const reviews = reviewsForTest({ database: await open(), clock: () => new Date(start) })
    const first = await reviews.open(sampleReview())
    expect(await reviews.open(sampleReview({ overallConfidence: 0.2 }))).toBe(first)
    const others = [sampleReview({ keyId: 'KEY' }), sampleReview({ kind: 'invoice' })]
    const ids = await Promise.all(others.map((other) => reviews.open(other)))
    expect(new Set([first, ...ids]).size).toBe(3)
  })

  it('open one review of a document that is sent many times at once, and keep no file of the others', async () => {
    const store = memoryObjectStore()
    const reviews = reviewsForTest({ database: await open(), clock: () => new Date(start), store })
    const ids = await Promise.all(Array.from({ length: 6 }, () => reviews.open(sampleReview())))
    expect(new Set(ids).size).toBe(1)
    const keys = await keysOf(store, '')
    expect(keys).toEqual([`reviews/${ids[0]}/file-001`])
  })

  it('are listed newest first, page by page, by key, state and kind', async () => {
    const { clock, advance } = movingClock()
    const reviews = reviewsForTest({ database: await open(), clock })
    const ids: string[] = []
    for (const at of [1, 2, 3]) {
      const files = [{ name: 'facture.pdf', bytes: new Uint8Array([at]) }]
      ids.unshift((await reviews.open(sampleReview({ files, kind: at === 2 ? 'invoice' : 'energy-invoice' }))) ?? '')
      advance(1000)
    }
    await reviews.open(sampleReview({ keyId: 'another' }))
    const { store } = reviews
    const own = { ...all, keyId: 'key' }
    const idsOf = async (...query: Parameters<typeof store.list>) => (await store.list(...query)).map(({ id }) => id)
    expect(await idsOf(own, 2, null)).toEqual(ids.slice(0, 2))
    const second = (await store.list(own, 2, null))[1] ?? null
    expect(await idsOf(own, 2, second)).toEqual(ids.slice(2))
    expect(await idsOf({ ...own, kind: 'invoice' }, 9, null)).toEqual([ids[1]])
    expect(await store.list(all, 9, null)).toHaveLength(4)

    const correction = { path: 'totals.ttc', value: 108.4 }
    const [newest = ''] = ids
    await store.decide(newest, { state: 'corrected', corrections: [correction], at: start })
    expect(await idsOf({ ...own, state: 'corrected' }, 9, null)).toEqual([ids[0]])
    expect(await store.get(newest)).toMatchObject({ corrections: [correction], decidedAt: start })
    expect(await store.counts({ keyId: 'key' })).toEqual({ open: 2, corrected: 1, confirmed: 0, dismissed: 0 })
    expect(await store.counts({ keyId: null })).toEqual({ open: 3, corrected: 1, confirmed: 0, dismissed: 0 })
    expect(JSON.stringify(await store.list(all, 9, null))).not.toContain('Total TTC')
  })

  it('are gone after their time, with their documents, and files of no review with them', async () => {
    const { clock, advance } = movingClock()
    const store = memoryObjectStore({ clock })
    const reviews = reviewsForTest({ database: await open(), clock, store })
    const id = (await reviews.open(sampleReview())) ?? ''
    await reviews.files.put('of-no-review', [{ bytes: new Uint8Array([9]) }])
    expect(await reviews.removeExpired()).toBe(0)
    advance(2 * 3_600_000)
    expect(await reviews.removeExpired()).toBe(1)
    expect(await keysOf(store, '')).toEqual([`reviews/${id}/file-001`])
    advance(30 * dayMs)
    expect(await reviews.removeExpired()).toBe(1)
    expect(await keysOf(store, '')).toEqual([])
    expect(await reviews.store.get(id)).toBeNull()
  })
})

it('opens no review where reviews are off', async () => {
  const store = memoryObjectStore()
  const clock = () => new Date(start)
  const reviews = reviewsForTest({ database: await databaseForTest(), clock, store, isOn: false })
  expect(await reviews.open(sampleReview())).toBeNull()
  expect(await keysOf(store, '')).toEqual([])
  expect(await reviews.store.list(all, 9, null)).toEqual([])
})

it('tells in the log of a review that cannot be opened, without a word of the document', async () => {
  const lines: string[] = []
  const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) })
  const store = { ...memoryObjectStore(), put: () => Promise.reject(new Error('the store is full')) }
  const clock = () => new Date(start)
  const reviews = reviewsForTest({ database: await databaseForTest(), clock, store, logger })
  expect(await reviews.open(sampleReview())).toBeNull()
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('review_not_opened')
  expect(lines[0]).not.toContain('Total')
  expect(await reviews.store.list(all, 9, null)).toEqual([])
})
