import { describe, expect, it } from 'vitest'
import { databaseForTest } from '../testing/database-for-test.js'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { LockOut } from './lock-out.js'
import { networkOf } from './network-of.js'

const now = Date.parse('2026-11-20T09:00:00Z')
const minute = 60_000
const attacker = '203.0.113.7'

describeOnEachDatabase('the lock-out', (open) => {
  it('locks an address for five minutes at its fifth bad key in five minutes', async () => {
    const lockOut = new LockOut(await open())
    for (let attempt = 0; attempt < 4; attempt += 1) await lockOut.addBadKey(attacker, now + attempt * minute)
    expect(lockOut.lockedUntil(attacker, now + 4 * minute)).toBeNull()
    await lockOut.addBadKey(attacker, now + 4 * minute)
    expect(lockOut.lockedUntil(attacker, now + 4 * minute)).toBe(now + 9 * minute)
    expect(lockOut.lockedUntil(attacker, now + 9 * minute)).toBeNull()
    expect(lockOut.lockedUntil('203.0.113.8', now + 4 * minute)).toBeNull()
  })

  it('forgives what is more than five minutes old', async () => {
    const lockOut = new LockOut(await open())
    for (let attempt = 0; attempt < 12; attempt += 1) await lockOut.addBadKey(attacker, now + attempt * 76_000)
    expect(lockOut.lockedUntil(attacker, now + 12 * 76_000)).toBeNull()
  })

  it('counts the attempts that other processes saw', async () => {
    const database = await open()
    const [first, second] = [new LockOut(database), new LockOut(database)]
    for (let attempt = 0; attempt < 4; attempt += 1) await first.addBadKey(attacker, now)
    await second.addBadKey(attacker, now)
    expect(second.lockedUntil(attacker, now)).toBe(now + 5 * minute)
    expect(await first.addBadKey(attacker, now)).toBe(true)
    expect(first.lockedUntil(attacker, now)).toBe(now + 5 * minute)
  })

  it('writes five attempts of 200 that come at the same moment, and none once it has locked', async () => {
    const database = await open()
    const lockOut = new LockOut(database)
    await Promise.all(Array.from({ length: 200 }, () => lockOut.addBadKey(attacker, now)))
    await lockOut.addBadKey(attacker, now + minute)
    expect(await database.knex('bad_key_attempts')).toHaveLength(5)
  })

  it('keeps no address longer than it is of use', async () => {
    const database = await open()
    const lockOut = new LockOut(database)
    await lockOut.addBadKey(attacker, now)
    await lockOut.addBadKey('203.0.113.8', now + 5 * minute)
    expect(await database.knex('bad_key_attempts').pluck('address')).toEqual(['203.0.113.8'])
  })
})

describe('the memory of the lock-out', () => {
  it('stays bounded whatever the number of addresses', async () => {
    const lockOut = new LockOut(await databaseForTest(), { mostRemembered: 2 })
    for (const network of ['a', 'b', 'c'])
      for (let attempt = 0; attempt < 5; attempt += 1) await lockOut.addBadKey(network, now)
    const locked = ['a', 'b', 'c'].filter((network) => lockOut.lockedUntil(network, now) !== null)
    expect(locked).toEqual(['b', 'c'])
  })
})

describe('what attempts are counted by', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['::1', '::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
    ['not an address', 'unknown'],
    [undefined, 'unknown'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
