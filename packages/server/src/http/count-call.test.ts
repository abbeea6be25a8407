import { describe, expect, it, vi } from 'vitest'
import type { Dependencies } from '../dependencies.js'
import type { NewKey } from '../keys/api-key.js'
import { invoiceForm } from '../testing/invoice-form.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { sampleKey } from '../testing/sample-key.js'
import { serveForTest, testDependencies, testKey } from '../testing/serve-for-test.js'

async function serveWithKey(limits: Partial<NewKey>, replaced: Partial<Dependencies> = {}) {
  const dependencies = await testDependencies(replaced)
  const { store, usage } = dependencies.apiKeys
  const { key, stored } = await store.create(sampleKey(limits), dependencies.clock().getTime())
  const { url } = await serveForTest(dependencies)
  const send = async (form = invoiceForm(), more: Record<string, string> = {}) => {
    const headers = { 'X-API-Key': key, ...more }
    const response = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: form })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const callsToday = async () => (await store.get(stored.id))?.callsOfDay
  return { url, send, callsToday, dependencies, id: stored.id, usage }
}

const failing = () => Promise.reject(new Error('broken part'))

describe('the limits of a key', () => {
  it('are told in every answer, in the form of the draft and in the common one', async () => {
    const { send } = await serveWithKey({ dailyLimit: 10, ratePerMinute: 60 })
    const { headers } = await send()
    expect(Object.fromEntries([...headers].filter(([name]) => name.startsWith('ratelimit')))).toEqual({
      'ratelimit-policy': '"minute";q=60;w=60, "day";q=10;w=86400',
      // The clock says 10:00:00 in Paris.
      ratelimit: '"minute";r=59;t=60, "day";r=9;t=50400',
      'ratelimit-limit': '10',
      'ratelimit-remaining': '9',
      'ratelimit-reset': '50400',
    })
  })

  it('answer 429 with the body of the service before this one, and when to come back', async () => {
    const { send } = await serveWithKey({ dailyLimit: 1 })
    await send()
    const { status, headers, text } = await send()
    expect([status, headers.get('retry-after'), headers.get('ratelimit-remaining')]).toEqual([429, '50400', '0'])
    expect(JSON.parse(text)).toEqual({
      error: 'Limite quotidienne atteinte',
      detail: 'La limite de 1 appel par jour de cette clé est atteinte. Réessayez demain.',
      daily_limit: 1,
      calls_today: 1,
      code: 'quota_exceeded',
      request_id: headers.get('x-request-id'),
    })
  })

  it('hold for each minute', async () => {
    let now = Date.parse('2026-11-20T09:00:45Z')
    const { send } = await serveWithKey({ ratePerMinute: 2 }, { clock: () => new Date(now) })
    const statuses = [(await send()).status, (await send()).status]
    const refused = await send()
    expect([...statuses, refused.status, refused.headers.get('retry-after')]).toEqual([200, 200, 429, '15'])
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'rate_exceeded', daily_limit: null, calls_today: 2 })
    now += 15_000
    expect((await send()).status).toBe(200)
  })

  it('hold exactly when 200 calls come at once', async () => {
    const limits = { maxContentLength: 65_536, concurrentAnalyses: 200, waitingAnalyses: 0, analysisSeconds: 60 }
    const { send, callsToday } = await serveWithKey({ dailyLimit: 31 }, { limits })
    const statuses = (await Promise.all(Array.from({ length: 200 }, () => send()))).map(({ status }) => status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(31)
    expect(statuses.filter((status) => status === 429)).toHaveLength(169)
    expect(await callsToday()).toBe(31)
  })

  it('do not hold keys of the settings', async () => {
    const { url } = await serveWithKey({})
    const headers = { 'X-API-Key': testKey }
    const answer = await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm() })
    expect([answer.status, answer.headers.get('ratelimit')]).toEqual([200, null])
  })
})

describe('a call counts only when it is answered', () => {
  it.each([
    ['fails on our side', { analyze: failing }, undefined, 500],
    ['holds no file', {}, new FormData(), 400],
    [
      'is too long',
      { limits: { maxContentLength: 100, concurrentAnalyses: 1, waitingAnalyses: 0, analysisSeconds: 1 } },
      undefined,
      413,
    ],
  ] as const)('not when it %s', async (_name, replaced, form, expected) => {
    const { send, callsToday } = await serveWithKey({ dailyLimit: 5 }, replaced)
    expect((await send(form)).status).toBe(expected)
    await vi.waitFor(async () => {
      expect(await callsToday()).toBe(0)
    }, 10_000)
  })

  it('not when a stream of events, begun with 200, ends with an error', async () => {
    const { send, callsToday } = await serveWithKey({ dailyLimit: 5 }, { analyze: failing })
    const { status, text } = await send(undefined, { Accept: 'text/event-stream' })
    expect(status).toBe(200)
    expect(text).toContain('event: error')
    await vi.waitFor(async () => {
      expect(await callsToday()).toBe(0)
    }, 10_000)
  })

  it('but counts for who leaves while it is analysed', async () => {
    let isAnalysing = false
    const analyze: Dependencies['analyze'] = (_request, context) =>
      new Promise((_resolve, reject) => {
        isAnalysing = true
        context?.signal?.addEventListener('abort', () => {
          reject(context.signal?.reason as Error)
        })
      })
    const { url, callsToday, dependencies, id, usage } = await serveWithKey({ dailyLimit: 5 }, { analyze })
    const { key, stored } = await dependencies.apiKeys.store.create(sampleKey({ dailyLimit: 5 }), 0)
    const client = new AbortController()
    const headers = { 'X-API-Key': key }
    const gone = fetch(`${url}/v1/invoices/pdf`, {
      method: 'POST',
      headers,
      body: invoiceForm(),
      signal: client.signal,
    })
    await vi.waitFor(() => {
      expect(isAnalysing).toBe(true)
    }, 10_000)
    client.abort()
    await expect(gone).rejects.toThrow()
    await vi.waitFor(async () => {
      await dependencies.apiKeys.flushUsage()
      expect(await usage.callsOf(stored.id)).toBe(1)
    }, 10_000)
    expect((await dependencies.apiKeys.store.get(stored.id))?.callsOfDay).toBe(1)
    expect([await callsToday(), await usage.callsOf(id)]).toEqual([0, 0])
  })
})

describe('the usage of a key', () => {
  it('has the calls that were answered and their pages, of keys of the settings too', async () => {
    const { url, send, dependencies, id, usage } = await serveWithKey({})
    await send()
    await send()
    await send(new FormData())
    const headers = { 'X-API-Key': testKey }
    await (await fetch(`${url}/v1/invoices/pdf`, { method: 'POST', headers, body: invoiceForm() })).text()
    const pages = sampleAnalysis().pages.length
    await vi.waitFor(async () => {
      await dependencies.apiKeys.flushUsage()
      expect(await usage.daysOf(id, 7)).toMatchObject([{ day: '2026-11-20', calls: 2, pages: 2 * pages }])
      expect(await dependencies.database.knex('api_key_usage').sum({ calls: 'calls' })).toEqual([{ calls: 3 }])
    }, 10_000)
  })
})
