import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { AnalyzeEnergyInvoice } from '../analysis/analysis-parts.js'
import { jpeg, postImages } from '../testing/images.js'
import { invoiceForm } from '../testing/invoice-form.js'
import { blankPdf, sampleAnalysis } from '../testing/sample-analysis.js'
import { serveForTest, testKey, testLimits } from '../testing/serve-for-test.js'

interface Held {
  signal: AbortSignal | undefined
  finish: () => void
}

/** An analysis that each test lets go when it wants. */
function heldAnalyses() {
  const held: Held[] = []
  const analyze: AnalyzeEnergyInvoice = (_request, context) =>
    new Promise((resolve, reject) => {
      const signal = context?.signal
      signal?.addEventListener('abort', () => {
        reject(signal.reason as Error)
      })
      held.push({
        signal,
        finish: () => {
          resolve(sampleAnalysis())
        },
      })
    })
  return { held, analyze }
}

const post = (url: string, signal?: AbortSignal) =>
  fetch(`${url}/v1/invoices/pdf`, {
    method: 'POST',
    headers: { 'X-API-Key': testKey },
    body: invoiceForm(),
    ...(signal === undefined ? {} : { signal }),
  })

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await nextTurn()
}

const details = async (url: string) => {
  const response = await fetch(`${url}/health`, { headers: { 'X-API-Key': testKey } })
  return (await response.json()) as { analyses: { running: number; waiting: number } }
}

describe('several requests at once', () => {
  const limits = { ...testLimits, concurrentAnalyses: 1, waitingAnalyses: 1 }

  it('runs so many, lets so many wait, and sends the next away with Retry-After', async () => {
    const { held, analyze } = heldAnalyses()
    const { url } = await serveForTest({ analyze, limits })
    const first = post(url)
    await until(() => held.length === 1)
    const second = post(url)
    while ((await details(url)).analyses.waiting !== 1) await nextTurn()

    const third = await post(url)
    expect(third.status).toBe(503)
    expect(third.headers.get('retry-after')).toBe('5')
    expect(await third.json()).toMatchObject({
      code: 'busy',
      detail: 'Le serveur traite déjà trop de factures. Réessayez dans quelques secondes.',
    })
    expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ ok: true })

    held[0]?.finish()
    await until(() => held.length === 2)
    held[1]?.finish()
    expect((await first).status).toBe(200)
    expect((await second).status).toBe(200)
  })

  it('gives each of many callers the result of its own file', async () => {
    const analyze: AnalyzeEnergyInvoice = async ({ files }) => {
      await nextTurn()
      return { ...sampleAnalysis(), highlights: files.map(({ name, bytes }) => `${name} ${bytes.byteLength}`) }
    }
    const { url } = await serveForTest({ analyze, limits: { ...limits, concurrentAnalyses: 3, waitingAnalyses: 40 } })
    const answers = Array.from({ length: 30 }, async (_, index) => {
      const file = { name: `${index}.pdf`, bytes: blankPdf('x'.repeat(index)) }
      const body = invoiceForm({ file, fields: { invoice_id: String(index) } })
      const response = await fetch(`${url}/v1/invoices/pdf`, {
        method: 'POST',
        headers: { 'X-API-Key': testKey },
        body,
      })
      return await response.json()
    })
    for (const [index, answer] of (await Promise.all(answers)).entries()) {
      expect(answer).toMatchObject({
        invoice_id: index,
        highlights: [`${index}.pdf ${blankPdf().byteLength - 'blank'.length + index}`],
      })
    }
  })

  it('counts the requests of every route together', async () => {
    const { held, analyze } = heldAnalyses()
    const { url } = await serveForTest({ analyze, limits: { ...limits, waitingAnalyses: 0 } })
    const first = post(url)
    await until(() => held.length === 1)
    const second = await postImages(url, [{ name: 'page.jpg', bytes: jpeg() }])
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '5'])
    held[0]?.finish()
    expect((await first).status).toBe(200)
  })

  it('stops an analysis that takes too long, and frees its place', async () => {
    const { held, analyze } = heldAnalyses()
    const { url } = await serveForTest({ analyze, limits: { ...limits, analysisSeconds: 0.001 } })
    for (const analyses of [1, 2]) {
      const response = await post(url)
      expect(response.status).toBe(504)
      expect(await response.json()).toMatchObject({ code: 'analysis_timeout' })
      expect(held).toHaveLength(analyses)
    }
  })

  it('stops the analysis of a client that has gone, and frees its place', async () => {
    const { held, analyze } = heldAnalyses()
    const { url } = await serveForTest({ analyze, limits })
    const leaving = new AbortController()
    const gone = post(url, leaving.signal)
    await until(() => held.length === 1)
    leaving.abort()
    await expect(gone).rejects.toThrow()
    await until(() => held[0]?.signal?.aborted === true)

    const next = post(url)
    await until(() => held.length === 2)
    held[1]?.finish()
    expect((await next).status).toBe(200)
  })

  it('never starts the analysis of a client that has gone while it waited', async () => {
    const { held, analyze } = heldAnalyses()
    const { url } = await serveForTest({ analyze, limits })
    const first = post(url)
    await until(() => held.length === 1)
    const leaving = new AbortController()
    const gone = post(url, leaving.signal)
    while ((await details(url)).analyses.waiting !== 1) await nextTurn()
    leaving.abort()
    await expect(gone).rejects.toThrow()
    while ((await details(url)).analyses.waiting !== 0) await nextTurn()

    held[0]?.finish()
    expect((await first).status).toBe(200)
    expect(held).toHaveLength(1)
  })
})
