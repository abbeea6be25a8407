import { createOpenAiCompatibleModel, withBudget, withFallback, withPricing, memorySpendingStore } from '@constat/core'
import { startModelStandIn, type RecordedReply } from '@constat/core/testing'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createMetrics } from '../../metrics/create-metrics.js'
import { measuredWounds } from '../../metrics/measured-wounds.js'
import { sampleKey } from '../../testing/sample-key.js'
import { serveForTest, testDependencies, testLimits } from '../../testing/serve-for-test.js'
import { observed, postPhotos, smallPhoto, woundsForTest } from '../../testing/wounds.test-support.js'
import type { Wounds } from '../../wounds/wounds.js'

const bytes = await smallPhoto()
const limits = { ...testLimits, maxContentLength: 16 * 1024 * 1024 }
const price = {
  inputPerMillion: 10,
  outputPerMillion: 100,
  cachedPerMillion: null,
  source: 'test',
  checkedOn: '2026-11-27',
}

/** A chat completion with this message, and whatever a test replaces. */
function completion(message: object, finish_reason = 'stop', more: object = {}): RecordedReply {
  const choices = [{ index: 0, message: { role: 'assistant', content: null, ...message }, finish_reason }]
  const usage = { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 }
  return { status: 200, body: { object: 'chat.completion', model: 'stand-in', choices, usage, ...more } }
}
const failure = (status: number, message = 'no', headers?: Record<string, string>): RecordedReply => ({
  status,
  body: { error: { message } },
  ...(headers && { headers }),
})

/** A model behind the wire of OpenAI-compatible endpoints that gives these replies, each once. */
async function modelOf(provider: string, replies: readonly (string | RecordedReply)[]) {
  const standIn = await startModelStandIn(replies)
  onTestFinished(() => standIn.close())
  const model = createOpenAiCompatibleModel({ baseUrl: standIn.baseUrl, model: 'stand-in', provider, isLocal: false })
  return { model: withPricing(model, [{ provider, model: 'stand-in', ...price }]), standIn }
}

/** A server, and a key of it that may call twice a day. */
async function serveWith(wounds: Wounds, replaced: Parameters<typeof testDependencies>[0] = {}) {
  const dependencies = await testDependencies({ limits, wounds, ...replaced })
  const { url } = await serveForTest(dependencies)
  const { apiKeys } = dependencies
  const { store, usage } = apiKeys
  const { key, stored } = await store.create(sampleKey({ scopes: ['wounds'], dailyLimit: 2 }), 0)
  const ask = async (path = '/v1/analyze-wound') => {
    const response = await postPhotos(url, path, [{ field: 'wound_image', bytes }], { key })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  const callsToday = async () => (await store.get(stored.id))?.callsOfDay
  const used = async () => {
    await apiKeys.flushUsage()
    return usage.daysOf(stored.id, 1)
  }
  return { ask, callsToday, used, dependencies }
}

type Case = [what: string, reply: string | RecordedReply, status: number, code: string]
const refusals: Case[] = [
  ['the field refusal of OpenAI', completion({ refusal: 'I’m sorry, I can’t help with that.' }), 502, 'model_refused'],
  ['a refusal in English, with 200', 'I’m sorry, but I can’t assist with that request.', 502, 'model_refused'],
  ['a refusal in French, with 200', 'Je suis désolé, je ne peux pas analyser cette image.', 502, 'model_refused'],
  ['a filter', completion({ content: '' }, 'content_filter'), 502, 'model_filtered'],
  [
    'a filter of Azure, with 400',
    { status: 400, body: { error: { code: 'content_filter', message: 'content_policy_violation' } } },
    502,
    'model_filtered',
  ],
]
const failures: Case[] = [
  ['a key that is not taken', failure(401), 502, 'model_key_refused'],
  ['a key without the right', failure(403), 502, 'model_key_refused'],
  ['a model that is not there', failure(404), 502, 'model_request_failed'],
  ['too many calls', failure(429, 'slow down', { 'retry-after': '7' }), 502, 'model_request_failed'],
  ['a request that is not taken', failure(422), 502, 'model_request_failed'],
  ['a vendor that is broken', failure(500), 502, 'model_request_failed'],
  ['a vendor that is overloaded', failure(529), 502, 'model_request_failed'],
  [
    'a page of a proxy',
    { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>Bad gateway</html>' },
    502,
    'model_request_failed',
  ],
  ['no body', { status: 200, body: '' }, 502, 'model_request_failed'],
]

describe('what a vendor answers in place of an observation', () => {
  it.each([...refusals, ...failures])(
    'is an error and never data, and costs no call: %s',
    async (_what, reply, status, code) => {
      const { model, standIn } = await modelOf('vendor', [reply])
      const { ask, callsToday, used } = await serveWith(woundsForTest([], { models: [model] }).wounds)
      const answer = await ask()
      expect(answer).toMatchObject({ status, body: { success: false, data: null, code, error: answer.body['detail'] } })
      expect(String(answer.body['error'])).toMatch(/^[A-ZÀ-Ý].*\.$/)
      expect(standIn.requests).toHaveLength(1)
      await vi.waitFor(async () => {
        expect(await callsToday()).toBe(0)
      }, 10_000)
      expect(await used()).toEqual([])
    },
  )

  it.each(refusals)('makes the next vendor be asked: %s', async (_what, reply) => {
    const [first, second] = [await modelOf('first', [reply]), await modelOf('second', [observed])]
    const models = [first.model, second.model]
    const { ask, callsToday } = await serveWith(woundsForTest([], { models, join: withFallback }).wounds)
    const { status, body } = await ask()
    expect([status, body]).toMatchObject([200, { success: true, data: { _metadata: { provider: 'second' } } }])
    expect(await callsToday()).toBe(1)
  })

  it('is asked for again once where it cannot be used, then is an error without a word of it', async () => {
    const { model, standIn } = await modelOf('vendor', ['{"stade":"Zébulon"}', 'Zébulon'])
    const { ask } = await serveWith(woundsForTest([], { models: [model] }).wounds)
    const { status, body } = await ask()
    expect([status, body]).toMatchObject([502, { success: false, code: 'model_answer_invalid' }])
    expect(JSON.stringify(body)).not.toContain('Zébulon')
    expect(standIn.requests).toHaveLength(2)
  })
})

describe('what an answered call used', () => {
  it('is on the account of its key, and among the measures', async () => {
    const { model } = await modelOf('vendor', [observed, failure(401)])
    const metrics = createMetrics()
    const wounds = measuredWounds(woundsForTest([], { models: [model] }).wounds, metrics)
    const { ask, used } = await serveWith(wounds, { metrics })
    const { body } = await ask()
    expect(body).toMatchObject({ data: { _metadata: { tokens_used: 110, cost_usd: 0.002 } } })
    await ask()
    expect(await used()).toMatchObject([{ calls: 1, inputTokens: 100, outputTokens: 10, costMicroUsd: 2000 }])
    const measures = await metrics.exposition()
    expect(measures).toContain('constat_wounds_total{kind="assessment",outcome="success"} 1')
    expect(measures).toContain('constat_wounds_total{kind="assessment",outcome="model_key_refused"} 1')
  })

  it('is not guessed: another model than was asked for is named, no count and no price are null', async () => {
    const reply = completion({ content: observed }, 'stop', { model: 'other-2', usage: undefined })
    const { model } = await modelOf('vendor', [reply])
    const { ask } = await serveWith(woundsForTest([], { models: [model] }).wounds)
    const { body } = await ask()
    expect(body).toMatchObject({
      data: {
        _metadata: { model: 'other-2', model_requested: 'stand-in', tokens_used: null, cost_usd: null },
        analyse: { audit: { modele_demande: 'stand-in', modele_renvoye: 'other-2', cout: null } },
      },
    })
  })

  it('ends with the budget of the month', async () => {
    const { model, standIn } = await modelOf('vendor', [observed])
    const budget = { monthlyBudget: 0.001, store: memorySpendingStore() }
    const { ask } = await serveWith(woundsForTest([], { models: [withBudget(model, budget)] }).wounds)
    expect(await ask()).toMatchObject({ status: 200 })
    expect(await ask()).toMatchObject({ status: 503, body: { success: false, code: 'model_budget_reached' } })
    expect(standIn.requests).toHaveLength(1)
  })
})

describe('the limits of a key', () => {
  it('are told with each answer of the routes of keys, and refuse in the words of before', async () => {
    const { wounds } = woundsForTest([observed, observed])
    const { ask } = await serveWith(wounds)
    const keyed = { success: true, api_key_name: 'Essai' }
    expect(await ask('/api/analyze-wound/')).toMatchObject({
      status: 200,
      body: { ...keyed, remaining_calls_today: 1 },
    })
    expect(await ask('/api/analyze-wound')).toMatchObject({ status: 200, body: { ...keyed, remaining_calls_today: 0 } })
    const { status, body } = await ask('/api/analyze-wound/')
    expect([status, body]).toMatchObject([
      429,
      { success: false, data: null, error: 'Limite quotidienne atteinte', daily_limit: 2, calls_today: 2 },
    ])
  })

  it('open the routes of wounds to the scope of wounds only', async () => {
    const dependencies = await testDependencies({ limits, wounds: woundsForTest([]).wounds })
    const { url } = await serveForTest(dependencies)
    const { key } = await dependencies.apiKeys.store.create(sampleKey({ scopes: ['invoices'] }), 0)
    const ask = async (presented: string) => {
      const response = await postPhotos(url, '/v1/analyze-wound', [{ field: 'wound_image', bytes }], { key: presented })
      return { status: response.status, body: await response.json() }
    }
    expect(await ask(key)).toMatchObject({ status: 403, body: { success: false, data: null, code: 'missing_scope' } })
    expect(await ask('nuno_unknown')).toMatchObject({ status: 401, body: { success: false, error: 'Non autorisé' } })
  })
})
