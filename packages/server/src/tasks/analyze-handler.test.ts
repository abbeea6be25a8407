import { ConstatError, memoryObjectStore, ObjectStoreError, type ObjectStore } from '@constat/core'
import { pino } from 'pino'
import { expect, it, onTestFinished, vi } from 'vitest'
import { LabelHintStore } from '../hints/label-hint-store.js'
import type { AnalyzeEnergyInvoice } from '../analysis/analysis-parts.js'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { outcomesForTest } from '../testing/outcomes-for-test.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { reviewsForTest } from '../testing/reviews-for-test.js'
import { taskPartsForTest } from '../testing/task-parts-for-test.js'
import { WorkSlots } from '../work/work-slots.js'
import { analyzeHandler } from './analyze-handler.js'
import { submitTask, type Submission } from './submit-task.js'
import type { TimeLimits } from './time-limits.js'

class Fault extends ConstatError {
  override readonly code = 'reading_failed'
  constructor() {
    super({ message: 'the thread died', userMessage: 'La lecture du document a échoué.', isRetryable: true })
  }
}

const submission: Submission = {
  keyId: 'key-1',
  requestId: 'request-1',
  sourceKind: 'pdf',
  countedDay: null,
  userId: 9_007_199_254_740_993n,
  invoiceId: null,
  externalRef: 'Réf. 12',
  customerName: 'Mairie de Saint-Malo',
  webhookUrl: 'https://app.example.fr/invoice_ready.php',
  idempotencyKey: null,
  fields: { external_ref: 'Réf. 12' },
  incoming: [{ name: 'facture.pdf', read: () => Promise.resolve(Buffer.from('%PDF-1.7')) }],
}

describeOnEachDatabase('the jobs that analyse', (open) => {
  const prepare = async (
    analyze: AnalyzeEnergyInvoice,
    {
      limits = { softSeconds: 60, hardSeconds: 60 },
      store = memoryObjectStore(),
    }: { limits?: TimeLimits; store?: ObjectStore } = {},
  ) => {
    const database = await open()
    let now = Date.parse('2026-11-20T09:00:00Z')
    const clock = () => new Date(now)
    const parts = taskPartsForTest({ database, clock, store, attempts: { deliver: 5, 'back-up': 5 } })
    const reviews = reviewsForTest({ database, clock })
    const analysis = {
      analyze,
      analysisContext: {},
      clock,
      reviews,
      hints: new LabelHintStore(database),
      limits: { maxContentLength: 1_000_000 },
    }
    const logger = pino({ enabled: false })
    const outcomes = outcomesForTest(database, clock)
    const slots = new WorkSlots(2)
    const handler = analyzeHandler({ ...parts, analysis, slots, outcomes, limits, concurrency: 2, logger })
    const worker = parts.queue.process({ analyze: handler })
    onTestFinished(() => worker.stop(0))
    const { task } = await submitTask(parts, submission)
    const untilStatus = (status: string) =>
      vi.waitFor(async () => {
        const found = await parts.tasks.get(task.id)
        expect(found).toMatchObject({ status })
        return found
      }, 15_000)
    const followers = async () =>
      (await database
        .knex('jobs')
        .whereNot({ kind: 'analyze' })
        .orderBy('kind')
        .select('kind', 'idempotency_key')) as unknown
    const advance = (ms: number) => {
      now += ms
    }
    const outcome = () =>
      vi.waitFor(async () => {
        await outcomes.settled()
        const rows = await database.knex('document_outcomes')
        expect(rows).toHaveLength(1)
        return { ...(rows[0] as object) }
      }, 10_000)
    return { parts, id: task.id, untilStatus, followers, advance, outcome }
  }

  it('end a task with its result and the jobs that follow', async () => {
    const analyze = vi.fn<AnalyzeEnergyInvoice>(() => Promise.resolve(sampleAnalysis()))
    const { parts, id, untilStatus, followers, outcome } = await prepare(analyze)
    expect(await untilStatus('SUCCESS')).toMatchObject({
      attempts: 1,
      error: null,
      userId: 9_007_199_254_740_993n,
      externalRef: 'Réf. 12',
      customerName: 'Mairie de Saint-Malo',
      expiresAt: Date.parse('2026-11-21T09:00:00Z'),
    })
    expect(JSON.parse((await parts.files.readResult(id)) ?? '')).toMatchObject({
      external_ref: 'Réf. 12',
      request_id: 'request-1',
    })
    expect(analyze.mock.calls[0]?.[0].files).toEqual([{ name: 'facture.pdf', bytes: expect.anything() as Uint8Array }])
    expect(await followers()).toEqual([
      { kind: 'back-up', idempotency_key: id },
      { kind: 'deliver', idempotency_key: id },
    ])
    expect(await outcome()).toMatchObject({
      ...{ key_id: 'key-1', kind: 'energy-invoice', channel: 'job', day: '2026-11-20' },
      ...{ confidence: 0.96, error_code: null, duration_ms: expect.any(Number) as number },
    })
  })

  it('try a fault of ours again, later each time, six times in all', async () => {
    const analyze = vi.fn<AnalyzeEnergyInvoice>(() => Promise.reject(new Fault()))
    const { untilStatus, followers, advance, id, outcome } = await prepare(analyze)
    for (const [at, delay] of [5, 10, 20, 40, 80].entries()) {
      await untilStatus('RETRY')
      expect(analyze).toHaveBeenCalledTimes(at + 1)
      advance(delay * 1200)
      await vi.waitFor(() => {
        expect(analyze).toHaveBeenCalledTimes(at + 2)
      }, 15_000)
    }
    const error = { code: 'reading_failed', detail: 'La lecture du document a échoué.' }
    expect(await untilStatus('FAILURE')).toMatchObject({ attempts: 6, error })
    expect(await followers()).toEqual([{ kind: 'deliver', idempotency_key: id }])
    expect(await outcome()).toMatchObject({ error_code: 'reading_failed', confidence: null, needs_review: null })
  })

  it('never analyse anything in place of files that are gone', async () => {
    const store = memoryObjectStore()
    const analyze = vi.fn<AnalyzeEnergyInvoice>(() => Promise.resolve(sampleAnalysis()))
    const put = store.put.bind(store)
    const losing: ObjectStore = {
      ...store,
      put: (key, bytes, options) => (key.endsWith('file-001') ? Promise.resolve() : put(key, bytes, options)),
    }
    const { untilStatus } = await prepare(analyze, { store: losing })
    expect(await untilStatus('FAILURE')).toMatchObject({ attempts: 1, error: { code: 'job_input_lost' } })
    expect(analyze).not.toHaveBeenCalled()
  })

  it('wait for a store that is down', async () => {
    const store = memoryObjectStore()
    const down = new ObjectStoreError({ store: 's3', operation: 'put', status: 503, reason: 'SlowDown' })
    let isDown = true
    const put: ObjectStore['put'] = (key, ...rest) =>
      isDown && key.endsWith('result.json') ? Promise.reject(down) : store.put(key, ...rest)
    const { untilStatus, advance } = await prepare(() => Promise.resolve(sampleAnalysis()), {
      store: { ...store, put },
    })
    await untilStatus('RETRY')
    isDown = false
    advance(6000)
    expect(await untilStatus('SUCCESS')).toMatchObject({ attempts: 2 })
  })

  it('stop an analysis at the soft limit, and leave behind one that does not listen', async () => {
    const listens: AnalyzeEnergyInvoice = (_request, { signal } = {}) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error)
        })
      })
    const deaf: AnalyzeEnergyInvoice = () => new Promise(() => undefined)
    for (const analyze of [listens, deaf]) {
      const { untilStatus } = await prepare(analyze, { limits: { softSeconds: 0.02, hardSeconds: 0.04 } })
      expect(await untilStatus('FAILURE')).toMatchObject({ attempts: 1, error: { code: 'analysis_timeout' } })
    }
  })
})
