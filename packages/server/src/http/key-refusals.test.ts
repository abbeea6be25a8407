import { describe, expect, it } from 'vitest'
import { createApiKeys } from '../keys/api-keys.js'
import { databaseForTest } from '../testing/database-for-test.js'
import { invoiceForm } from '../testing/invoice-form.js'
import { sampleKey } from '../testing/sample-key.js'
import { serveForTest, testDependencies, testKey } from '../testing/serve-for-test.js'

const start = Date.parse('2026-11-20T09:00:00Z')

async function serveWithClock() {
  let now = start
  const dependencies = await testDependencies({ clock: () => new Date(now) })
  const { url } = await serveForTest(dependencies)
  const send = async (key: string | null, header: 'X-API-Key' | 'Authorization' = 'X-API-Key') => {
    const value = header === 'Authorization' ? `Bearer ${key ?? ''}` : (key ?? '')
    const headers = key === null ? {} : { [header]: value }
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm() })
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    }
  }
  return {
    url,
    send,
    store: dependencies.apiKeys.store,
    dependencies,
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

describe('a key that is refused', () => {
  it('is answered 401 when it is missing or unknown, 403 when it is revoked, expired or for something else', async () => {
    const { send, store, wait } = await serveWithClock()
    expect(await send(null)).toMatchObject({ status: 401, body: { detail: 'Non autorisé', code: 'unauthorized' } })
    expect(await send('unknown')).toMatchObject({ status: 401, body: { detail: 'Non autorisé', code: 'unauthorized' } })
    const revoked = await store.create(sampleKey(), start)
    await store.revoke(revoked.stored.id)
    expect(await send(revoked.key)).toMatchObject({ status: 403, body: { code: 'key_disabled' } })
    const expiring = await store.create(sampleKey({ expiresAt: start + 1000 }), start)
    expect((await send(expiring.key, 'Authorization')).status).toBe(200)
    wait(1000)
    expect(await send(expiring.key)).toMatchObject({ status: 403, body: { code: 'key_expired' } })
    const other = await store.create(sampleKey({ scopes: ['wounds'] }), start)
    expect(await send(other.key)).toMatchObject({ status: 403, body: { code: 'missing_scope' } })
  })

  it('stops opening anything within two seconds of its revocation by another process', async () => {
    const { url, send, dependencies, store, wait } = await serveWithClock()
    const { key, stored } = await store.create(sampleKey(), start)
    const details = async () => (await fetch(`${url}/health`, { headers: { 'X-API-Key': key } })).json()
    expect([(await send(key)).status, await details()]).toMatchObject([200, { version: expect.anything() as string }])
    const options = { ...dependencies, settingsKeys: [], timeZone: 'Europe/Paris' }
    await createApiKeys(options).store.revoke(stored.id)
    // What is counted asks the database each time.
    expect((await send(key)).status).toBe(403)
    wait(2000)
    expect(await details()).toEqual({ status: 'ok' })
  })
})

describe('an address that guesses keys', () => {
  it('is locked out after five, whatever it presents, for five minutes', async () => {
    const { url, send, wait } = await serveWithClock()
    for (let guess = 0; guess < 5; guess += 1) expect((await send(`nuno_guess-${guess}`)).status).toBe(401)
    for (const key of ['nuno_guess-6', testKey]) {
      const { status, headers, body } = await send(key)
      expect([status, headers.get('retry-after'), body['code']]).toEqual([429, '300', 'too_many_bad_keys'])
    }
    const details = await fetch(`${url}/health`, { headers: { 'X-API-Key': testKey } })
    expect(await details.json()).toEqual({ status: 'ok' })
    wait(5 * 60_000)
    expect((await send(testKey)).status).toBe(200)
  })

  it('cannot guess on where a key is optional', async () => {
    const { url, send } = await serveWithClock()
    for (let guess = 0; guess < 5; guess += 1)
      await fetch(`${url}/health`, { headers: { Authorization: `Bearer guess-${guess}` } })
    expect((await send(testKey)).status).toBe(429)
  })

  it('is not counted for requests without a key', async () => {
    const { send } = await serveWithClock()
    for (let request = 0; request < 8; request += 1) expect((await send(null)).status).toBe(401)
    expect((await send(testKey)).status).toBe(200)
  })

  it('costs the database nothing once it is locked out', async () => {
    const database = await databaseForTest()
    const { url } = await serveForTest({ database })
    const guess = (key: string) => fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers: { 'X-API-Key': key } })
    const generated = (name: string) => `nuno_${name.padEnd(43, 'x')}`
    for (let count = 0; count < 5; count += 1) await guess(generated(String(count)))
    const statements: string[] = []
    database.knex.on('query', ({ sql }: { sql: string }) => statements.push(sql))
    const answers = await Promise.all(Array.from({ length: 50 }, (_, count) => guess(generated(`more-${count}`))))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([429]))
    expect(statements).toEqual([])
  })
})
