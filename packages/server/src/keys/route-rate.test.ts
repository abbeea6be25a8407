import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { RouteRate } from './route-rate.js'

const now = Date.parse('2026-11-20T09:00:30Z')
const call = { keyId: 'key', route: 'extract', limit: 10, now }

describeOnEachDatabase('calls of a route with a rate of its own', (open) => {
  it('are let in up to the limit, never more, however many come at once through two processes', async () => {
    const database = await open()
    const rates = [new RouteRate(database), new RouteRate(database)]
    const takings = Array.from({ length: 24 }, async (_, index) => rates[index % 2]?.take(call))
    const left = await Promise.all(takings)
    expect(left.filter((one) => one !== null)).toHaveLength(10)
    expect(await rates[0]?.take(call)).toBeNull()
  })

  it('say what is left, by key, by route and by minute; a clock that is behind begins no minute again', async () => {
    const rate = new RouteRate(await open())
    expect(await rate.take({ ...call, limit: 2 })).toBe(1)
    expect(await rate.take({ ...call, limit: 2 })).toBe(0)
    expect(await rate.take({ ...call, limit: 2 })).toBeNull()
    expect(await rate.take({ ...call, limit: 2, keyId: 'Key' })).toBe(1)
    expect(await rate.take({ ...call, limit: 2, route: 'another' })).toBe(1)
    expect(await rate.take({ ...call, limit: 2, now: now + 60_000 })).toBe(1)
    expect(await rate.take({ ...call, limit: 2 })).toBe(0)
    expect(await rate.take({ ...call, limit: 2 })).toBeNull()
  })
})
