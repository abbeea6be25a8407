import { AbortedError, type Clock } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { databaseForTest } from '../testing/database-for-test.js'
import { extractionsForTest } from '../testing/extractions-for-test.js'
import { sampleExtraction } from '../testing/sample-reading.js'
import type { AnswerOrigin } from './cache-digest.js'
import type { ExtractionsOptions, NewExtraction } from './extractions.js'

const origin: AnswerOrigin = {
  keyId: 'key-of-the-tests',
  modelVersion: 'constat-1',
  reviewThreshold: 0.85,
  sha256: 'ab'.repeat(32),
}
const { signal } = new AbortController()

async function open(options: Partial<ExtractionsOptions> = {}) {
  const state = { now: Date.parse('2026-11-20T09:00:00Z'), read: 0, asked: [] as string[] }
  const database = options.store === undefined ? await databaseForTest() : null
  const clock: Clock = () => new Date(state.now)
  const extractions = extractionsForTest({
    database: database ?? (await databaseForTest()),
    clock,
    metrics: { extractionAsked: (cache) => state.asked.push(cache) },
    ...options,
  })
  const extract = (): Promise<NewExtraction> => {
    state.read += 1
    return Promise.resolve(sampleExtraction())
  }
  const give = (changed: Partial<AnswerOrigin> = {}) => extractions.give({ ...origin, ...changed }, signal, extract)
  return { extractions, state, give, extract }
}

describe('an extraction that is given', () => {
  it('is read once and then answered from what is kept, with its id and its time', async () => {
    const { state, give } = await open()
    const first = await give()
    state.now += 3_600_000
    const second = await give()
    expect(second.extraction).toEqual(first.extraction)
    expect([first, second].map(({ cache, isKept }) => [cache, isKept])).toEqual([
      ['miss', true],
      ['hit', true],
    ])
    expect([state.read, state.asked]).toEqual([1, ['miss', 'hit']])
  })

  it.each([{ keyId: 'another' }, { modelVersion: 'constat-2' }, { reviewThreshold: 0.9 }, { sha256: 'cd'.repeat(32) }])(
    'is read again for %j',
    async (changed) => {
      const { state, give } = await open()
      await give()
      expect(await give(changed)).toMatchObject({ cache: 'miss' })
      expect(state.read).toBe(2)
    },
  )

  it('is read again once it is too old to be answered, and once it was removed', async () => {
    const { extractions, state, give } = await open()
    const { extraction } = await give()
    await extractions.store.remove(extraction.keyId, extraction.id)
    expect((await give()).cache).toBe('miss')
    state.now += 86_400_000
    expect((await give()).cache).toBe('miss')
    expect(state.read).toBe(3)
  })

  it('is always read where nothing is to be answered again, and kept all the same', async () => {
    const { extractions, state, give } = await open({ cacheMs: 0 })
    await give()
    expect(await give()).toMatchObject({ cache: 'miss', isKept: true })
    expect(await extractions.store.list({ keyId: origin.keyId, from: null, to: null }, 10, null)).toHaveLength(2)
    expect([state.read, state.asked]).toEqual([2, ['miss', 'miss']])
  })

  it('is not kept where nothing is', async () => {
    const { state, give } = await open({ keptMs: 0 })
    await give()
    expect(await give()).toMatchObject({ cache: 'miss', isKept: false })
    expect(state.read).toBe(2)
  })

  it('is read once for those who ask at the same time', async () => {
    const { state, give } = await open()
    const given = await Promise.all([give(), give(), give()])
    expect(given.map(({ cache }) => cache)).toEqual(['miss', 'shared', 'shared'])
    expect(new Set(given.map(({ extraction }) => extraction.id)).size).toBe(1)
    expect(state.read).toBe(1)
  })

  it('is given although the database cannot be reached', async () => {
    const database = await databaseForTest()
    const { give } = await open({ store: extractionsForTest({ database, clock: () => new Date() }).store })
    await database.close()
    expect(await give()).toMatchObject({ cache: 'miss', isKept: false })
  })

  it('keeps no failure', async () => {
    const { extractions, give } = await open()
    const failing = () => Promise.reject(new AbortedError())
    await expect(extractions.give(origin, signal, failing)).rejects.toMatchObject({ code: 'aborted' })
    expect(await give()).toMatchObject({ cache: 'miss' })
  })
})

it('what is kept long enough is removed', async () => {
  const { extractions, state, give } = await open()
  await give()
  expect(await extractions.removeExpired()).toBe(0)
  state.now += 30 * 86_400_000 + 1
  expect(await extractions.removeExpired()).toBe(1)
})
