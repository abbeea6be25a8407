import { describe, expect, it } from 'vitest'
import { invoiceForm } from '../testing/invoice-form.js'
import { sampleKey } from '../testing/sample-key.js'
import { serveForTest, testDependencies, testKey } from '../testing/serve-for-test.js'

type Body = Record<string, unknown>

async function serveWithAdmin() {
  const dependencies = await testDependencies()
  const { key: admin } = await dependencies.apiKeys.store.create(sampleKey({ scopes: ['admin'] }), 0)
  const { url } = await serveForTest(dependencies)
  const call = async (method: string, path: string, body?: unknown, key = admin) => {
    const headers = {
      Authorization: `Bearer ${key}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(`${url}${path}`, { method, headers, ...(body === undefined ? {} : { body: text }) })
    return { status: response.status, body: (await response.json()) as Body }
  }
  const analyze = async (key: string) => {
    const headers = { 'X-API-Key': key }
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm() })
    await response.text()
    return response.status
  }
  return { call, analyze, dependencies }
}

describe('/v1/keys', () => {
  it('makes a key that opens what it was made for, and shows it once', async () => {
    const { call, analyze } = await serveWithAdmin()
    const made = await call('POST', '/v1/keys', { name: 'Tournée', user: 'Cabinet Élan', daily_limit: 2 })
    expect(made).toMatchObject({
      status: 201,
      body: {
        name: 'Tournée',
        user: 'Cabinet Élan',
        scopes: ['invoices', 'jobs'],
        daily_limit: 2,
        rate_per_minute: 60,
      },
    })
    const { key, ...described } = made.body as Body & { key: string }
    expect(await analyze(key)).toBe(200)
    const id = String(described['id'])
    const used = { ...described, calls_today: 1, total_calls: 1, last_used: '2026-11-20T09:00:00.000Z' }
    expect(await call('GET', `/v1/keys/${id}`)).toEqual({ status: 200, body: used })
    const { body: listed } = await call('GET', '/v1/keys')
    expect(listed['keys']).toContainEqual(used)
    expect(JSON.stringify(listed)).not.toContain(key)
  })

  it('revokes a key, once for all who ask', async () => {
    const { call, analyze } = await serveWithAdmin()
    const { key, id } = (await call('POST', '/v1/keys', { name: 'a' })).body as { key: string; id: string }
    expect(await call('DELETE', `/v1/keys/${id}`)).toMatchObject({ status: 200, body: { is_active: false } })
    expect((await call('DELETE', `/v1/keys/${id}`)).status).toBe(200)
    expect(await analyze(key)).toBe(403)
    expect(await call('POST', `/v1/keys/${id}/rotate`)).toMatchObject({ status: 403, body: { code: 'key_disabled' } })
  })

  it('rotates a key at once, or with both good for a while', async () => {
    const { call, analyze } = await serveWithAdmin()
    const first = (await call('POST', '/v1/keys', { name: 'a' })).body as { key: string; id: string }
    const second = (await call('POST', `/v1/keys/${first.id}/rotate`, { overlap_seconds: 60 })).body as { key: string }
    expect([await analyze(first.key), await analyze(second.key)]).toEqual([200, 200])
    const third = (await call('POST', `/v1/keys/${first.id}/rotate`)).body as { key: string }
    expect(await analyze(third.key)).toBe(200)
  })

  it('changes what is sent of a key, at once, and nothing else of it', async () => {
    const { call, analyze } = await serveWithAdmin()
    const made = await call('POST', '/v1/keys', { name: 'a', user: 'Cabinet Élan', daily_limit: 1 })
    const { key, ...described } = made.body as Body & { key: string; id: string }
    const path = `/v1/keys/${described.id}`
    expect([await analyze(key), await analyze(key)]).toEqual([200, 429])
    const more = { name: 'Tournée', user: null, daily_limit: null, rate_per_minute: 5000 }
    const used = { calls_today: 1, total_calls: 1, last_used: '2026-11-20T09:00:00.000Z' }
    expect(await call('PATCH', path, more)).toEqual({ status: 200, body: { ...described, ...used, ...more } })
    expect(await analyze(key)).toBe(200)
    expect(await call('PATCH', path, { scopes: ['metrics'] })).toMatchObject({ body: { ...more, scopes: ['metrics'] } })
    expect(await analyze(key)).toBe(403)
    expect((await call('PATCH', path, {})).body).toMatchObject({ ...more, scopes: ['metrics'] })
    await call('PATCH', path, { scopes: ['invoices'], expires_at: '2026-11-20T10:00:00+02:00' })
    expect(await call('GET', path)).toMatchObject({ body: { expires_at: '2026-11-20T08:00:00.000Z' } })
    expect(await analyze(key)).toBe(403)
    await call('PATCH', path, { expires_at: null })
    expect(await analyze(key)).toBe(200)
  })

  it('changes no key that is revoked, and takes no change that cannot be', async () => {
    const { call } = await serveWithAdmin()
    const { id } = (await call('POST', '/v1/keys', { name: 'a' })).body as { id: string }
    for (const [changes, field] of [
      [{ name: null }, 'name'],
      [{ scopes: [] }, 'scopes'],
      [{ daily_limit: 1.5 }, 'daily_limit'],
      [{ rate_per_minute: 0 }, 'rate_per_minute'],
      [{ is_active: true }, 'is_active'],
    ] as const) {
      const { status, body } = await call('PATCH', `/v1/keys/${id}`, changes)
      expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'invalid_field' })
      expect(body['detail']).toContain(field)
    }
    await call('DELETE', `/v1/keys/${id}`)
    expect(await call('PATCH', `/v1/keys/${id}`, { name: 'b' })).toMatchObject({
      ...{ status: 403, body: { code: 'key_disabled' } },
    })
    expect(await call('GET', `/v1/keys/${id}`)).toMatchObject({ body: { name: 'a', is_active: false } })
  })

  it('tells what a key used', async () => {
    const { call, analyze } = await serveWithAdmin()
    const { key, id } = (await call('POST', '/v1/keys', { name: 'a' })).body as { key: string; id: string }
    await analyze(key)
    expect(await call('GET', `/v1/keys/${id}/usage?days=7`)).toMatchObject({
      status: 200,
      body: { id, days: [{ day: '2026-11-20', calls: 1, cost_usd: 0, unpriced_calls: 0 }] },
    })
    expect(await call('GET', `/v1/keys/${id}/usage?days=0`)).toMatchObject({ status: 400 })
  })

  it('is closed to keys without the scope, those of the settings among them', async () => {
    const { call, dependencies } = await serveWithAdmin()
    const { key } = await dependencies.apiKeys.store.create(sampleKey({ scopes: ['invoices', 'metrics'] }), 0)
    for (const path of ['/v1/keys', '/v1/keys/any', '/v1/keys/any/usage'])
      for (const other of [key, testKey])
        expect(await call('GET', path, undefined, other)).toMatchObject({
          status: 403,
          body: { code: 'missing_scope' },
        })
  })

  it.each([
    [{}, 'invalid_field', 'name'],
    [{ name: '' }, 'invalid_field', 'name'],
    [{ name: 'a', scopes: ['root'] }, 'invalid_field', 'scopes'],
    [{ name: 'a', daily_limit: -1 }, 'invalid_field', 'daily_limit'],
    [{ name: 'a', expires_at: 'demain' }, 'invalid_field', 'expires_at'],
    [{ name: 'a', limit: 3 }, 'invalid_field', 'limit'],
    ['[1', 'invalid_request', ''],
    [[1], 'invalid_request', ''],
    [{ name: 'x'.repeat(20_000) }, 'invalid_request', ''],
  ])('refuses %j', async (body, code, field) => {
    const { call } = await serveWithAdmin()
    const answer = await call('POST', '/v1/keys', body)
    expect(answer).toMatchObject({ status: 400, body: { code } })
    expect(answer.body['detail']).toContain(field)
  })

  it('answers 404 for a key that is not there', async () => {
    const { call } = await serveWithAdmin()
    for (const [method, path] of [
      ['GET', ''],
      ['DELETE', ''],
      ['PATCH', ''],
      ['POST', '/rotate'],
    ] as const)
      expect(await call(method, `/v1/keys/none${path}`)).toMatchObject({ status: 404, body: { code: 'key_not_found' } })
  })
})

describe('GET /api/key-info/', () => {
  it('tells a caller what is left, and costs nothing of it', async () => {
    const { call, analyze, dependencies } = await serveWithAdmin()
    const made = sampleKey({ name: 'Tournée', owner: 'Cabinet Élan', dailyLimit: 10 })
    const { key } = await dependencies.apiKeys.store.create(made, Date.parse('2026-11-19T08:00:00Z'))
    await analyze(key)
    const info = {
      name: 'Tournée',
      user: 'Cabinet Élan',
      daily_limit: 10,
      calls_today: 1,
      remaining_today: 9,
      total_calls: 1,
      created_at: '2026-11-19T08:00:00.000Z',
      last_used: '2026-11-20T09:00:00.000Z',
    }
    for (const path of ['/api/key-info/', '/api/key-info'])
      expect(await call('GET', path, undefined, key)).toEqual({ status: 200, body: info })
  })

  it('counts the calls of a key of the settings', async () => {
    const { call, analyze } = await serveWithAdmin()
    await analyze(testKey)
    expect(await call('GET', '/api/key-info/', undefined, testKey)).toMatchObject({
      body: { name: 'Tests', daily_limit: null, remaining_today: null, calls_today: 1, total_calls: 1 },
    })
    expect(await call('GET', '/api/key-info/', undefined, 'unknown')).toMatchObject({ status: 401 })
  })
})
