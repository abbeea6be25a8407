import { expect, it } from 'vitest'
import type { Database } from '../database/database.js'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { sampleKey } from '../testing/sample-key.js'
import { openDatabase } from '../database/open-database.js'
import { pino } from 'pino'
import { KeyStore } from './key-store.js'
import { callsOn, Quota } from './quota.js'
import { quotaDayIn } from './quota-day.js'

const now = Date.parse('2026-11-20T09:00:00Z')
const dayOf = quotaDayIn('Europe/Paris')

const keyIn = async (database: Database, limits: { dailyLimit?: number | null; ratePerMinute?: number }) =>
  (await new KeyStore(database).create(sampleKey(limits), now)).stored.id

const countOf = (outcomes: readonly string[], wanted: string) => outcomes.filter((outcome) => outcome === wanted).length

describeOnEachDatabase('quotas', (open, fresh) => {
  it('lets in exactly as many of 200 calls at once, through two pools of connections, as the day allows', async () => {
    const { url } = await fresh()
    const openPool = () => openDatabase({ url, logger: pino({ enabled: false }) })
    const [first, second] = [await openPool(), await openPool()]
    const id = await keyIn(first, { dailyLimit: 73 })
    const [one, other] = [new Quota(first), new Quota(second)]
    const takings = await Promise.all(
      Array.from({ length: 200 }, (_, call) => (call % 2 === 0 ? one : other).take(id, dayOf(now), now)),
    )
    const outcomes = takings.map(({ outcome }) => outcome)
    expect([countOf(outcomes, 'taken'), countOf(outcomes, 'day')]).toEqual([73, 127])
    const key = await new KeyStore(first).get(id)
    expect(key).toMatchObject({ callsOfDay: 73, totalCalls: 73, callsOfMinute: 73, lastUsed: now })
    await first.close()
    await second.close()
  })

  it('lets in as many a minute as the rate allows, and again in the next one', async () => {
    const database = await open()
    const id = await keyIn(database, { ratePerMinute: 60 })
    const quota = new Quota(database)
    const burst = async (at: number) => {
      const takings = await Promise.all(Array.from({ length: 100 }, () => quota.take(id, dayOf(at), at)))
      return takings.map(({ outcome }) => outcome)
    }
    const outcomes = await burst(now)
    expect([countOf(outcomes, 'taken'), countOf(outcomes, 'minute')]).toEqual([60, 40])
    expect(countOf(await burst(now + 60_000), 'taken')).toBe(60)
  })

  it('gives back what failed, once for each, and never on another day', async () => {
    const database = await open()
    const id = await keyIn(database, { dailyLimit: 3 })
    const quota = new Quota(database)
    const day = dayOf(now)
    const take = async () => (await quota.take(id, day, now)).outcome
    expect([await take(), await take(), await take(), await take()]).toEqual(['taken', 'taken', 'taken', 'day'])
    await Promise.all([quota.giveBack({ keyId: id, day: day.name }), quota.giveBack({ keyId: id, day: day.name })])
    await quota.giveBack({ keyId: id, day: '2026-11-19' })
    expect([await take(), await take(), await take()]).toEqual(['taken', 'taken', 'day'])
  })

  it('begins again at midnight in Paris, also where the clocks change', async () => {
    const database = await open()
    for (const midnight of [
      '2026-03-28T23:00:00Z',
      '2026-03-29T22:00:00Z',
      '2026-10-24T22:00:00Z',
      '2026-10-25T23:00:00Z',
    ]) {
      const at = Date.parse(midnight)
      const id = await keyIn(database, { dailyLimit: 1 })
      const quota = new Quota(database)
      const take = async (moment: number) => (await quota.take(id, dayOf(moment), moment)).outcome
      expect([await take(at - 1), await take(at - 1), await take(at), await take(at)]).toEqual([
        'taken',
        'day',
        'taken',
        'day',
      ])
    }
  })

  it('does not begin a day again for a process whose clock is behind', async () => {
    const database = await open()
    const id = await keyIn(database, { dailyLimit: 2 })
    const quota = new Quota(database)
    const midnight = dayOf(now).endsAt
    const outcomes: string[] = []
    for (const at of [midnight, midnight - 1000, midnight, midnight - 1000])
      outcomes.push((await quota.take(id, dayOf(at), at)).outcome)
    expect(outcomes).toEqual(['taken', 'taken', 'day', 'day'])
  })

  it('lets nobody in with a key that is revoked, has expired or is not there', async () => {
    const database = await open()
    const store = new KeyStore(database)
    const quota = new Quota(database)
    const { stored } = await store.create(sampleKey({ expiresAt: now + 1 }), now)
    expect((await quota.take(stored.id, dayOf(now), now)).outcome).toBe('taken')
    expect((await quota.take(stored.id, dayOf(now), now + 1)).outcome).toBe('unusable')
    await store.revoke(stored.id)
    expect((await quota.take(stored.id, dayOf(now), now)).outcome).toBe('unusable')
    expect((await quota.take('none', dayOf(now), now)).key).toBeNull()
  })

  it('lets nobody in under a limit of none', async () => {
    const database = await open()
    const taking = await new Quota(database).take(await keyIn(database, { dailyLimit: 0 }), dayOf(now), now)
    expect([taking.outcome, taking.key === null ? null : callsOn(dayOf(now), taking.key)]).toEqual(['day', 0])
  })
})
