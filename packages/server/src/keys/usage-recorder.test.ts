import fc from 'fast-check'
import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { KeyUsage, nothingUsed, oneCall, type AddedUsage } from './key-usage.js'
import { usageOf } from './usage-of-analysis.js'
import { UsageRecorder } from './usage-recorder.js'

const logger = pino({ enabled: false })
const call = { keyId: 'key-1', day: '2026-11-20' }
const used: AddedUsage = {
  calls: 1,
  pages: 3,
  inputTokens: 1200,
  outputTokens: 80,
  costMicroUsd: 4210,
  unpricedCalls: 2,
}

describeOnEachDatabase('the usage of keys', (open) => {
  it('adds up what two processes record, by key and by day', async () => {
    const usage = new KeyUsage(await open())
    const recorders = [new UsageRecorder(usage, logger), new UsageRecorder(usage, logger)]
    for (let count = 0; count < 100; count += 1) recorders[count % 2]?.record(call, used)
    recorders[0]?.record({ keyId: 'key-1', day: '2026-11-21' }, oneCall)
    recorders[1]?.record({ keyId: 'key-2', day: '2026-11-20' }, oneCall)
    await Promise.all(recorders.map((recorder) => recorder.flush()))
    expect(await usage.daysOf('key-1', 30)).toEqual([
      { day: '2026-11-21', ...oneCall },
      {
        ...{ day: '2026-11-20', calls: 100, pages: 300, inputTokens: 120_000, outputTokens: 8000 },
        ...{ costMicroUsd: 421_000, unpricedCalls: 200 },
      },
    ])
    const days = { from: '2026-11-20', to: '2026-11-20' }
    const first = { calls: 101, unpricedCalls: 200, costMicroUsd: 421_000 }
    expect(await usage.daily({ keyId: null, ...days })).toMatchObject([{ day: '2026-11-20', ...first }])
    expect(await usage.byKey({ keyId: null, ...days })).toMatchObject([
      { keyId: 'key-1', calls: 100 },
      { keyId: 'key-2', calls: 1 },
    ])
    expect(await usage.overall({ keyId: 'key-1', ...days })).toMatchObject({ calls: 100, pages: 300 })
    expect(await usage.overall({ keyId: 'none', ...days })).toEqual(nothingUsed)
    expect([await usage.callsOf('key-1'), await usage.callsOf('key-2'), await usage.callsOf('none')]).toEqual([
      101, 1, 0,
    ])
  })

  it('does not say how many calls had no price on days that were counted without', async () => {
    const { knex } = await open()
    const usage = new KeyUsage({ knex })
    const before = { calls: 1, pages: 1, input_tokens: 9, output_tokens: 9, cost_micro_usd: 0 }
    await knex('api_key_usage').insert({ key_id: 'key-1', day: '2026-11-20', ...before })
    await usage.add('key-1', { day: '2026-11-20', ...used })
    await usage.add('key-1', { day: '2026-11-21', ...used })
    const days = { keyId: null, from: '2026-11-20', to: '2026-11-21' }
    expect(await usage.daily(days)).toMatchObject([{ calls: 2, unpricedCalls: null }, { unpricedCalls: 2 }])
    expect(await usage.overall(days)).toMatchObject({ calls: 3, unpricedCalls: null })
  })
})

describe('the recorder of usage', () => {
  it('keeps what could not be written for the next time, once', async () => {
    const written: AddedUsage[] = []
    let isDown = true
    const table = {
      add: (_key: string, more: AddedUsage) => {
        if (isDown) return Promise.reject(new Error('down'))
        written.push(more)
        return Promise.resolve()
      },
    }
    const recorder = new UsageRecorder(table, logger)
    recorder.record(call, used)
    await recorder.flush()
    recorder.record(call, used)
    isDown = false
    await recorder.flush()
    await recorder.flush()
    expect(written).toMatchObject([{ calls: 2, pages: 6 }])
  })
})

describe('what an analysis used', () => {
  const analysis = sampleAnalysis()
  const model = (amount: number | null, fromCache: boolean) => ({
    pages: analysis.pages,
    provenance: {
      ...analysis.provenance,
      model: {
        provider: 'openai',
        modelId: 'm',
        promptVersion: '1',
        promptHash: 'h',
        usage: { inputTokens: 10, outputTokens: null, cachedTokens: null },
        cost: amount === null ? null : { amount, currency: 'USD' as const, pricedOn: '2026-11-01' },
        fromCache,
        told: 0,
        proven: 0,
        rejected: [],
      },
    },
  })

  it('is its pages, and the tokens and the price of a model that was asked', () => {
    expect(usageOf(analysis)).toEqual({ ...oneCall, calls: 0, pages: analysis.pages.length })
    expect(usageOf(model(null, false))).toMatchObject({
      inputTokens: 10,
      outputTokens: 0,
      costMicroUsd: 0,
      unpricedCalls: 1,
    })
    expect(usageOf(model(0.5, true))).toMatchObject({ inputTokens: 0, costMicroUsd: 0, unpricedCalls: 0 })
  })

  it('is the tokens of a model that read the pictures too, each at an unknown price', () => {
    const read = (usage: { inputTokens: number | null; outputTokens: number | null } | null) => {
      const { pages, provenance } = model(0.5, false)
      return usageOf({ pages, provenance: { ...provenance, ocr: { engine: 'vision-ocr', pictures: 3, usage } } })
    }
    const asked = { pages: analysis.pages.length, inputTokens: 10, outputTokens: 0, costMicroUsd: 500_000 }
    expect(read(null)).toEqual({ ...asked, calls: 0, unpricedCalls: 0 })
    expect(read({ inputTokens: 900, outputTokens: 70 })).toMatchObject({
      ...{ inputTokens: 910, outputTokens: 70 },
      ...{ costMicroUsd: 500_000, unpricedCalls: 3 },
    })
    expect(read({ inputTokens: null, outputTokens: null })).toEqual({ ...asked, calls: 0, unpricedCalls: 3 })
  })

  it('is a whole number of millionths of a dollar', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), (amount) => {
        const { costMicroUsd } = usageOf(model(amount, false))
        expect(Number.isSafeInteger(costMicroUsd)).toBe(true)
        expect(Math.abs(costMicroUsd - amount * 1e6)).toBeLessThanOrEqual(0.5)
      }),
    )
  })
})
