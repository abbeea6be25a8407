import { NotAnEnergyBillError } from '@constat/core'
import { describe, expect, it } from 'vitest'
import type { UsageAnswer } from './schemas/usage-schemas.js'
import { invoiceForm } from '../testing/invoice-form.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { sampleKey } from '../testing/sample-key.js'
import { serveForTest, testDependencies, testKey } from '../testing/serve-for-test.js'

/** A server whose analyses refuse every other bill, and two keys of it. */
async function serve() {
  let analysed = 0
  const dependencies = await testDependencies({
    analyze: () => {
      analysed += 1
      if (analysed % 2 === 0) return Promise.reject(new NotAnEnergyBillError({ confidence: 0.1 }))
      return Promise.resolve(sampleAnalysis())
    },
  })
  const { store } = dependencies.apiKeys
  const caller = await store.create(sampleKey({ name: 'Appelant' }), 0)
  const admin = await store.create(sampleKey({ name: 'Exploitant', scopes: ['admin'] }), 0)
  const { url } = await serveForTest(dependencies)
  const analyze = async (key: string) => {
    const headers = { 'X-API-Key': key }
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm() })
    await response.text()
  }
  const ask = async (query: string, key: string) => {
    const response = await fetch(`${url}/v1/usage${query}`, { headers: { 'X-API-Key': key } })
    return { status: response.status, body: (await response.json()) as UsageAnswer & Record<string, unknown> }
  }
  return { dependencies, caller, admin, analyze, ask }
}

describe('GET /v1/usage', () => {
  it('tells the last 30 days of the key that asks, quiet ones too, at once and for nothing', async () => {
    const { caller, analyze, ask } = await serve()
    for (let calls = 0; calls < 3; calls += 1) await analyze(caller.key)
    const { status, body } = await ask('', caller.key)
    expect(status).toBe(200)
    expect(body).toMatchObject({ key_id: caller.stored.id, from: '2026-10-22', to: '2026-11-20' })
    expect(body).toMatchObject({ time_zone: 'Europe/Paris' })
    expect(body).not.toHaveProperty('keys')
    expect(body.days).toHaveLength(30)
    const used = { calls: 2, pages: 2, cost_usd: 0, unpriced_calls: 0 }
    const ended = { documents: 3, failures: 1, to_review: 0, mean_confidence: 0.96 }
    expect(body.days.at(-1)).toMatchObject({ day: '2026-11-20', ...used, ...ended })
    expect(body.days[0]).toEqual({
      ...{ day: '2026-10-22', calls: 0, pages: 0, input_tokens: 0, output_tokens: 0, cost_usd: 0, unpriced_calls: 0 },
      ...{ documents: 0, failures: 0, to_review: 0 },
      ...{ mean_confidence: null, median_duration_ms: null, p95_duration_ms: null },
    })
    expect(body.totals).toMatchObject({ ...used, ...ended })
    expect((await ask('', caller.key)).body.totals.calls).toBe(2)
  })

  it('tells administrators of any key, and of all with the totals of each', async () => {
    const { caller, admin, analyze, ask } = await serve()
    await analyze(caller.key)
    await analyze(caller.key)
    await analyze(testKey)
    expect((await ask(`?key_id=${caller.stored.id}`, admin.key)).body).toMatchObject({
      ...{ key_id: caller.stored.id, totals: { calls: 1, documents: 2, failures: 1 } },
    })
    const { body } = await ask('?scope=all&from=2026-11-19&to=2026-11-20', admin.key)
    expect(body).toMatchObject({ key_id: null, totals: { calls: 2, documents: 3, failures: 1 } })
    expect(body.days.map(({ day, calls }) => [day, calls])).toEqual([
      ['2026-11-19', 0],
      ['2026-11-20', 2],
    ])
    expect(body.keys).toHaveLength(2)
    expect(body.keys).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ key_id: caller.stored.id, name: 'Appelant', calls: 1, documents: 2, failures: 1 }),
        expect.objectContaining({ name: 'Tests', user: null, hint: null, calls: 1, documents: 1, failures: 0 }),
      ]),
    )
    const settings = body.keys?.find(({ name }) => name === 'Tests')?.key_id ?? ''
    expect((await ask(`?key_id=${settings}`, admin.key)).body.totals.calls).toBe(1)
  })

  it('keeps each key from the others', async () => {
    const { caller, admin, ask } = await serve()
    expect((await ask(`?key_id=${caller.stored.id}`, caller.key)).status).toBe(200)
    for (const query of ['?scope=all', `?key_id=${admin.stored.id}`, '?key_id=none'])
      expect(await ask(query, caller.key)).toMatchObject({ status: 403, body: { code: 'missing_scope' } })
    expect(await ask('?key_id=none', admin.key)).toMatchObject({ status: 404, body: { code: 'key_not_found' } })
    expect((await ask('', 'nuno_unknown')).status).toBe(401)
  })

  it('ends today, whatever day to come is asked for', async () => {
    const { caller, ask } = await serve()
    const { body } = await ask('?from=2026-11-20&to=2027-01-01', caller.key)
    expect(body).toMatchObject({ from: '2026-11-20', to: '2026-11-20', days: [{ day: '2026-11-20' }] })
    expect((await ask('?to=2026-03-30', caller.key)).body).toMatchObject({ from: '2026-03-01' })
    expect((await ask('?from=2025-10-17', caller.key)).body.days).toHaveLength(400)
  })

  it.each([
    ['?from=hier', 'from'],
    ['?to=2026-02-30', 'to'],
    ['?from=2026-11-20&to=2026-11-19', 'from'],
    ['?from=2026-11-21', 'from'],
    ['?from=2025-10-16', 'from'],
    ['?scope=everything', 'scope'],
    ['?scope=all&key_id=any', 'scope'],
    ['?key_id=', 'key_id'],
  ])('refuses %s', async (query, field) => {
    const { admin, ask } = await serve()
    const { status, body } = await ask(query, admin.key)
    expect({ status, code: body['code'] }).toEqual({ status: 400, code: 'invalid_field' })
    expect(body['detail']).toContain(`« ${field} »`)
  })
})
