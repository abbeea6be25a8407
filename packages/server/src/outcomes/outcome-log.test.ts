import fc from 'fast-check'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { outcomesForTest } from '../testing/outcomes-for-test.js'
import type { Outcome } from './outcome.js'

const day = 86_400_000
const noon = Date.parse('2026-11-30T12:00:00Z')
const good: Outcome = {
  keyId: 'key-1',
  kind: 'energy-invoice',
  channel: 'direct',
  durationMs: 100,
  confidence: 0.9,
  needsReview: false,
  errorCode: null,
}
const bad: Outcome = { ...good, confidence: null, needsReview: null, errorCode: 'not_an_energy_bill' }

describeOnEachDatabase('how analyses ended', (open) => {
  const prepare = async () => {
    const database = await open()
    const clock = { now: noon }
    const outcomes = outcomesForTest(database, () => new Date(clock.now))
    const record = async (ended: readonly Outcome[], at = clock.now) => {
      clock.now = at
      for (const outcome of ended) outcomes.record(outcome)
      await outcomes.settled()
    }
    return { database, outcomes, record }
  }
  const always = { keyId: null, from: '2020-01-01', to: '2030-12-31' } as const

  it('is added up by day, for one key or for all, for one kind or for all', async () => {
    const { outcomes, record } = await prepare()
    await record([good, { ...good, confidence: 0.8, needsReview: true, durationMs: 300 }, bad])
    await record([{ ...good, keyId: 'key-2', kind: 'wound', confidence: null, needsReview: null, durationMs: 20 }])
    // 23:30 UTC is the next day in Paris.
    await record([{ ...bad, channel: 'job', durationMs: null }], Date.parse('2026-11-30T23:30:00Z'))
    const first = {
      day: '2026-11-30',
      documents: 3,
      failures: 1,
      toReview: 1,
      meanConfidence: expect.closeTo(0.85, 9) as number,
      medianDurationMs: 100,
      p95DurationMs: 300,
    }
    const second = {
      ...{ day: '2026-12-01', documents: 1, failures: 1, toReview: 0 },
      ...{ meanConfidence: null, medianDurationMs: null, p95DurationMs: null },
    }
    expect(await outcomes.daily({ ...always, keyId: 'key-1' })).toEqual([first, second])
    expect(await outcomes.daily({ ...always, to: '2026-11-30' })).toEqual([
      { ...first, documents: 4, medianDurationMs: 100 },
    ])
    expect(await outcomes.daily({ ...always, kind: 'wound' })).toMatchObject([
      { day: '2026-11-30', documents: 1, meanConfidence: null, medianDurationMs: 20, p95DurationMs: 20 },
    ])
    expect(await outcomes.byKey(always)).toMatchObject([
      { keyId: 'key-1', documents: 4, failures: 2 },
      { keyId: 'key-2', documents: 1, failures: 0 },
    ])
    expect(await outcomes.overall({ ...always, keyId: 'key-1' })).toMatchObject({
      ...{ documents: 4, failures: 2, toReview: 1, medianDurationMs: 100, p95DurationMs: 300 },
    })
    expect(await outcomes.daily({ ...always, keyId: 'key-3' })).toEqual([])
    expect(await outcomes.overall({ ...always, keyId: 'key-3' })).toEqual({
      ...{ documents: 0, failures: 0, toReview: 0 },
      ...{ meanConfidence: null, medianDurationMs: null, p95DurationMs: null },
    })
  })

  it('comes to totals, and to nothing where there is nothing', async () => {
    const { outcomes, record } = await prepare()
    const nothing = { documents: 0, failures: 0, recent: 0, meanConfidence: null, successRate: null }
    expect(await outcomes.totals({ since: 0 })).toEqual(nothing)
    await record([good, bad], noon - 2 * day)
    await record(
      [
        { ...good, confidence: 0.5 },
        { ...good, kind: 'invoice' },
      ],
      noon,
    )
    expect(await outcomes.totals({ kind: 'energy-invoice', since: noon - day })).toEqual({
      documents: 3,
      failures: 1,
      recent: 1,
      meanConfidence: expect.closeTo(0.7, 9) as number,
      successRate: 2 / 3,
    })
    expect(await outcomes.totals({ since: noon - day })).toMatchObject({ documents: 4, recent: 2, successRate: 0.75 })
    expect(await outcomes.totals({ kind: 'wound', since: 0 })).toEqual(nothing)
    const { keyId } = good
    expect(await outcomes.totals({ keyId, kind: 'invoice', since: 0 })).toMatchObject({ documents: 1 })
    expect(await outcomes.totals({ keyId: 'another', kind: 'invoice', since: 0 })).toEqual(nothing)
  })

  it('tells durations that were measured: those that half, and 95 in 100, stayed within', async () => {
    const { database, outcomes, record } = await prepare()
    const durations = fc.array(fc.integer({ min: 0, max: 3_600_000 }), { minLength: 1, maxLength: 45 })
    await fc.assert(
      fc.asyncProperty(durations, async (times) => {
        await database.knex('document_outcomes').delete()
        await record([...times.map((durationMs) => ({ ...good, durationMs })), { ...bad, durationMs: 1 }])
        const sorted = times.toSorted((one, other) => one - other)
        const within = (share: number) => sorted[Math.ceil((share * sorted.length) / 100) - 1]
        expect(await outcomes.daily(always)).toMatchObject([
          { medianDurationMs: within(50), p95DurationMs: within(95) },
        ])
      }),
      { numRuns: 15 },
    )
  })

  it('is forgotten in time, so many at once', async () => {
    const { outcomes, record } = await prepare()
    await record([good, good, good], noon - 400 * day)
    await record([good], noon)
    expect(await outcomes.removeBefore(noon - day, 2)).toBe(2)
    expect(await outcomes.removeBefore(noon - day, 2)).toBe(1)
    expect(await outcomes.removeBefore(noon - day, 2)).toBe(0)
    expect(await outcomes.totals({ since: 0 })).toMatchObject({ documents: 1 })
  })

  it('is logged as missing where it cannot be written, and nothing else fails', async () => {
    const { database } = await prepare()
    await database.knex.schema.dropTable('document_outcomes')
    const lines: string[] = []
    const logger = pino({}, { write: (line: string) => lines.push(line) })
    const outcomes = outcomesForTest(database, () => new Date(noon), logger)
    outcomes.record(good)
    await outcomes.settled()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain('outcome_not_written')
  })
})
