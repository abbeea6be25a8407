import { analyzeEnergyInvoice } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { largeBill } from './large-bill.js'
import { measureOverhead } from './measure-overhead.js'
import { percentile } from './percentile.js'
import { runLoad, type LoadedServer } from './run-load.js'
import { serveForTest, testKey } from '../../src/testing/serve-for-test.js'

const short = { connections: 16, end: { requests: 96 }, bytes: 200_000, from: 'src' } as const
const server: LoadedServer = { name: 'Constat', role: 'fixed-answer', path: '/v1/invoices/pdf' }

describe('a server under load', () => {
  it('answers every upload that it has a place for', async () => {
    const settings = { MAX_WAITING_ANALYSES: '16' }
    const loaded = await runLoad({ ...server, settings }, short)
    expect(loaded).toMatchObject({ undocumented: 0, unanswered: 0 })
    expect(loaded.statuses).toEqual({ 200: 96 })
    expect(loaded.process.max).toBeLessThan(600)
    expect(loaded.delays?.samples).toBeGreaterThan(0)
  })

  it('refuses the others as documented, and takes them when they come back', async () => {
    const settings = { MAX_CONCURRENT_ANALYSES: '1', MAX_WAITING_ANALYSES: '1' }
    const loaded = await runLoad({ ...server, settings }, short)
    expect(loaded).toMatchObject({ undocumented: 0, unanswered: 0 })
    expect(Object.keys(loaded.statuses)).toEqual(['200', '503'])
  })
})

describe('the overhead of HTTP', () => {
  it('is measured against the library, round by round', async () => {
    const limits = { maxContentLength: 1_000_000, concurrentAnalyses: 1, waitingAnalyses: 1, analysisSeconds: 60 }
    const { url } = await serveForTest({ limits })
    const measured = await measureOverhead({ analyzeEnergyInvoice }, url, {
      ...{ key: testKey, bytes: 100_000, rounds: 2, warmUpRounds: 0 },
    })
    // The server of the tests does not analyse.
    expect(measured.library).toBeGreaterThan(measured.http)
    expect(measured.overhead).toBeLessThan(0)
  })
})

describe('the bill of the load', () => {
  it('is a large one that reads as the small one does', async () => {
    const [small, large] = await Promise.all(
      [0, 1_000_000].map(async (bytes) => {
        const { invoice } = await analyzeEnergyInvoice({ files: [{ name: 'facture.pdf', bytes: largeBill(bytes) }] })
        return invoice
      }),
    )
    expect(largeBill(1_000_000)).toHaveLength(1_000_000)
    expect(small?.totals.ttc?.value).toBeGreaterThan(0)
    expect(large).toEqual(small)
  })
})

describe('percentile', () => {
  it('is the nearest rank, whatever the order', () => {
    expect([0.5, 0.99, 1].map((share) => percentile([4, 1, 3, 2], share))).toEqual([2, 4, 4])
    expect(percentile([], 0.5)).toBeNaN()
  })
})
