import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { sampleKey } from '../testing/sample-key.js'
import { digestKey } from './digest-key.js'
import { KeyStore } from './key-store.js'

const now = Date.parse('2026-11-20T09:00:00Z')

describeOnEachDatabase('the store of keys', (open) => {
  it('shows a key once and keeps only its digest', async () => {
    const database = await open()
    const store = new KeyStore(database)
    const { key, stored } = await store.create(sampleKey({ owner: 'Cabinet Élan', dailyLimit: 10 }), now)
    expect(key).toMatch(/^nuno_[\w-]{43}$/)
    expect(stored).toMatchObject({
      name: 'Essai',
      owner: 'Cabinet Élan',
      dailyLimit: 10,
      createdAt: now,
      isActive: true,
    })
    expect(stored.hint).toBe(`${key.slice(0, 7)}…${key.slice(-4)}`)
    expect(JSON.stringify(await database.knex('api_keys'))).not.toContain(key.slice(5))
    expect(await store.list()).toEqual([stored])
    expect(await store.findByDigest(digestKey(key), now)).toEqual(stored)
  })

  it('tells keys apart that differ by one capital', async () => {
    const store = new KeyStore(await open())
    const { key } = await store.create(sampleKey(), now)
    const swapped = key.replace(/[a-z](?=[^a-z]*$)/, (letter) => letter.toUpperCase())
    expect(swapped).not.toBe(key)
    expect(await store.findByDigest(digestKey(swapped), now)).toBeNull()
    expect(await store.findByDigest(digestKey(`${key} `), now)).toBeNull()
  })

  it('changes what is given of a key, nothing of what is not, and no key that is revoked', async () => {
    const store = new KeyStore(await open())
    const { stored } = await store.create(sampleKey({ owner: 'Cabinet Élan', dailyLimit: 10 }), now)
    const other = (await store.create(sampleKey(), now)).stored
    expect(await store.update(stored.id, {})).toEqual(stored)
    const changes = { owner: null, scopes: ['jobs', 'wounds'] as const, expiresAt: now + 1 }
    expect(await store.update(stored.id, changes)).toEqual({ ...stored, ...changes })
    const limits = { name: 'Tournée', dailyLimit: null, ratePerMinute: 5, expiresAt: null }
    expect(await store.update(stored.id, limits)).toEqual({ ...stored, ...changes, ...limits })
    expect(await store.get(other.id)).toEqual(other)
    await store.revoke(stored.id)
    expect(await store.update(stored.id, { name: 'b' })).toBeNull()
    expect(await store.get(stored.id)).toMatchObject({ name: 'Tournée', isActive: false })
    expect(await store.update('none', { name: 'b' })).toBeNull()
  })

  it('revokes a key for ever, and with it the one that it replaced', async () => {
    const store = new KeyStore(await open())
    const { key, stored } = await store.create(sampleKey(), now)
    const rotated = await store.rotate(stored.id, 60_000, now)
    expect(await store.revoke(stored.id)).toBe(true)
    expect(await store.revoke(stored.id)).toBe(false)
    expect(await store.rotate(stored.id, 0, now)).toBeNull()
    expect(await store.findByDigest(digestKey(rotated?.key ?? ''), now)).toMatchObject({ isActive: false })
    expect(await store.findByDigest(digestKey(key), now)).toBeNull()
  })

  it('rotates a key: the one before is good until the time given, under the same id', async () => {
    const store = new KeyStore(await open())
    const { key: first, stored } = await store.create(sampleKey(), now)
    const second = (await store.rotate(stored.id, 60_000, now))?.key ?? ''
    const idBy = async (key: string, at: number) => (await store.findByDigest(digestKey(key), at))?.id
    expect(await idBy(first, now + 59_999)).toBe(stored.id)
    expect(await idBy(second, now)).toBe(stored.id)
    expect(await idBy(first, now + 60_000)).toBeUndefined()
    const third = (await store.rotate(stored.id, 0, now))?.key ?? ''
    expect(await idBy(second, now)).toBeUndefined()
    expect(await idBy(third, now)).toBe(stored.id)
    expect(await store.list()).toHaveLength(1)
  })
})
