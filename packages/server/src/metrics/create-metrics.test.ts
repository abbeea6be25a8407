import { describe, expect, it } from 'vitest'
import { RequestError } from '../http/request-error.js'
import type { JobCounts } from '../jobs/job-queue.js'
import { sampleAnalysis } from '../testing/sample-analysis.js'
import { createMetrics } from './create-metrics.js'
import { measuredAnalysis } from './measured-analysis.js'

const none: JobCounts = { waiting: 0, delayed: 0, active: 0, dead: 0, oldestWaitingMs: null }

describe('the measures', () => {
  it('tell the stages, the pages and the model of an analysis', async () => {
    const metrics = createMetrics()
    const sample = sampleAnalysis()
    const model = {
      provider: 'mistral',
      modelId: 'm',
      promptVersion: '1',
      promptHash: '00',
      usage: { inputTokens: 1200, outputTokens: 300, cachedTokens: null },
      cost: { amount: 0.004, currency: 'USD', pricedOn: '2026-10-01' },
      fromCache: false,
      told: 1,
      proven: 1,
      rejected: [],
    } as const
    const pages = [...sample.pages, { number: 2, widthPt: 595, heightPt: 842, origin: 'ocr' }] as const
    const ocr = { engine: 'vision-ocr', pictures: 1, usage: { inputTokens: 900, outputTokens: null } }
    metrics.analysisEnded({ ...sample, pages, provenance: { ...sample.provenance, ocr, model } })
    const text = await metrics.exposition()
    expect(text).toContain('constat_analyses_total{outcome="success"} 1')
    expect(text).toContain('constat_analysis_stage_seconds_sum{stage="reading"} 0.012')
    expect(text).toContain('constat_pages_total{origin="text-layer"} 1')
    expect(text).toContain('constat_pages_total{origin="ocr"} 1')
    expect(text).toContain('constat_model_tokens_total{provider="mistral",direction="input"} 1200')
    expect(text).toContain('constat_model_tokens_total{provider="vision-ocr",direction="input"} 900')
    expect(text).toContain('constat_model_cost_usd_total{provider="mistral"} 0.004')
  })

  it('tell a failed analysis by its code, and whatever else is thrown by one', async () => {
    const metrics = createMetrics()
    const failures = [
      new RequestError('analysis_timeout', { message: 'slow', userMessage: 'Trop long.' }),
      new TypeError('broken part'),
    ]
    for (const failure of failures) {
      const analyze = measuredAnalysis(() => Promise.reject(failure), metrics)
      await expect(analyze({ files: [] })).rejects.toBe(failure)
    }
    const text = await metrics.exposition()
    expect(text).toContain('constat_analyses_total{outcome="analysis_timeout"} 1')
    expect(text).toContain('constat_analyses_total{outcome="internal_error"} 1')
  })

  it('tell the outcome and the time of webhooks, backups and jobs', async () => {
    const metrics = createMetrics()
    metrics.webhookAttempted('failed', 15)
    metrics.backedUp('stored', 0.4)
    metrics.jobEnded('deliver', 'retried', 2)
    const text = await metrics.exposition()
    expect(text).toContain('constat_webhook_attempt_seconds_count{outcome="failed"} 1')
    expect(text).toContain('constat_backup_seconds_sum{outcome="stored"} 0.4')
    expect(text).toContain('constat_job_seconds_count{kind="deliver",outcome="retried"} 1')
  })
})

describe('the queue in the measures', () => {
  const busy = {
    analyze: { ...none, waiting: 3, oldestWaitingMs: 4500 },
    assess: none,
    deliver: none,
    'back-up': none,
    learn: none,
    'label-studio': none,
  }

  it('is not there before one is watched', async () => {
    expect(await createMetrics().exposition()).not.toMatch(/^constat_queue_\w+[ {]/m)
  })

  it('is counted each time that the measures are read', async () => {
    const metrics = createMetrics()
    let waiting = 3
    metrics.watchQueue({ counts: () => Promise.resolve({ ...busy, analyze: { ...busy.analyze, waiting } }) })
    expect(await metrics.exposition()).toContain('constat_queue_jobs{kind="analyze",state="waiting"} 3')
    waiting = 5
    const text = await metrics.exposition()
    expect(text).toContain('constat_queue_jobs{kind="analyze",state="waiting"} 5')
    expect(text).toContain('constat_queue_oldest_waiting_seconds{kind="analyze"} 4.5')
    expect(text).toContain('constat_queue_oldest_waiting_seconds{kind="deliver"} 0')
    expect(text).toContain('constat_queue_up 1')
  })

  it('shows no old figure when it cannot be counted', async () => {
    const metrics = createMetrics()
    let isDown = false
    metrics.watchQueue({ counts: () => (isDown ? Promise.reject(new Error('down')) : Promise.resolve(busy)) })
    await metrics.exposition()
    isDown = true
    const text = await metrics.exposition()
    expect(text).toContain('constat_queue_up 0')
    expect(text).not.toContain('constat_queue_jobs{')
  })
})
