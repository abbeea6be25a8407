import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { expect, onTestFinished } from 'vitest'
import type { AnalysisParts } from '../analysis/analysis-parts.js'
import type { Reader } from '../analysis/reader.js'
import type { Dependencies } from '../dependencies.js'
import { LabelHintStore } from '../hints/label-hint-store.js'
import { createApiKeys } from '../keys/api-keys.js'
import { digestKey } from '../keys/digest-key.js'
import { startServer, type RunningServer } from '../main.js'
import { databaseForTest } from './database-for-test.js'
import { createMetrics } from '../metrics/create-metrics.js'
import { databaseCheck } from '../readiness/part-checks.js'
import { watchReadiness } from '../readiness/readiness.js'
import { ocrModels } from '../ocr/ocr-models.js'
import { reviewsForTest } from './reviews-for-test.js'
import { UploadSpace } from '../uploads/upload-space.js'
import { sampleReading } from './sample-reading.js'
import { sampleAnalysis } from './sample-analysis.js'
import { analyzeHandler } from '../tasks/analyze-handler.js'
import { assessHandler } from '../tasks/assess-handler.js'
import { DeliveryLog } from '../webhooks/delivery-log.js'
import { WorkSlots } from '../work/work-slots.js'
import { RouteRate } from '../keys/route-rate.js'
import { extractionsForTest } from './extractions-for-test.js'
import { outcomesForTest } from './outcomes-for-test.js'
import { taskPartsForTest } from './task-parts-for-test.js'
import { watchAnswers } from './watch-answers.js'

export const testKey = 'nuno_key-of-the-tests'
const testKeys = [{ digest: digestKey(testKey), name: 'Tests' }]

export const testLimits = {
  maxContentLength: 64 * 1024,
  concurrentAnalyses: 2,
  waitingAnalyses: 4,
  analysisSeconds: 60,
}

/** Dependencies with a fixed clock, a fixed analysis, an empty database and no output, but for what a test replaces. */
export async function testDependencies(replaced: Partial<Dependencies> = {}): Promise<Dependencies> {
  const database = replaced.database ?? (await databaseForTest())
  const limits = replaced.limits ?? testLimits
  const logger = replaced.logger ?? pino({ enabled: false })
  const clock = replaced.clock ?? (() => new Date('2026-11-20T09:00:00Z'))
  const reviews = replaced.reviews ?? reviewsForTest({ database, clock })
  const hints = new LabelHintStore(database)
  const analysis: AnalysisParts = {
    analyze: replaced.analyze ?? (() => Promise.resolve(sampleAnalysis())),
    analysisContext: replaced.analysisContext ?? {},
    clock,
    reviews,
    hints,
    limits,
  }
  const slots = new WorkSlots(limits.concurrentAnalyses)
  const jobs = replaced.jobs ?? taskPartsForTest({ database, clock })
  const timeLimits = { softSeconds: 60, hardSeconds: 60 }
  const concurrency = limits.concurrentAnalyses
  const apiKeys = createApiKeys({
    database,
    settingsKeys: testKeys,
    timeZone: 'Europe/Paris',
    clock,
    logger,
  })
  const outcomes = outcomesForTest(database, analysis.clock, logger)
  const handling = { ...jobs, outcomes, limits: timeLimits, concurrency, logger }
  const woundSlots = new WorkSlots(2)
  const { wounds = null } = replaced
  return {
    ...analysis,
    limits,
    database,
    reader: replaced.reader ?? readerForTest(),
    readInvoice: () => Promise.resolve(sampleReading()),
    extractions: extractionsForTest({ database, clock: analysis.clock }),
    extractRatePerMinute: null,
    routeRate: new RouteRate(database),
    slots,
    jobs,
    checkWebhook: () => Promise.resolve(),
    deliveries: new DeliveryLog(database.knex),
    directBackups: null,
    reviews,
    hints,
    learnFromReview: () => Promise.resolve([]),
    wounds,
    woundSlots,
    texts: {
      models: ocrModels({ engine: 'auto', vision: null }),
      read: () => Promise.resolve({ pages: ['Bonjour'], usage: { inputTokens: 0, outputTokens: 0 } }),
    },
    secondReaders: [],
    jobHandlers: {
      analyze: analyzeHandler({ ...handling, analysis, slots }),
      ...(wounds === null ? {} : { assess: assessHandler({ ...handling, wounds, slots: woundSlots }) }),
    },
    apiKeys,
    outcomes,
    kept: { outcomesMs: 400 * 86_400_000, failedInputsMs: 86_400_000 },
    logger,
    readiness: watchReadiness([databaseCheck(database)], { logger: pino({ enabled: false }) }),
    uploads: new UploadSpace({ folder: join(tmpdir(), 'constat-uploads-of-tests'), quotaBytes: 64 * 1024 * 1024 }),
    metrics: createMetrics(),
    metricsToken: null,
    environment: 'test',
    allowedOrigins: [],
    http: { forceHttps: false, allowedHosts: [], trustedProxies: [] },
    ...replaced,
  }
}

/** Reads with nothing that could change. */
function readerForTest(): Reader {
  const version = 'constat-test'
  return { version, reload: () => Promise.resolve({ before: version, after: version }) }
}

/**
 * A real server on a free port of this machine, closed when the test ends. The test fails when an answer was not as the
 * OpenAPI document describes it.
 */
export async function serveForTest(replaced: Partial<Dependencies> = {}): Promise<RunningServer> {
  const server = await startServer({ host: '127.0.0.1', port: 0 }, await testDependencies(replaced))
  const stopWatching = watchAnswers(Number(new URL(server.url).port))
  onTestFinished(async () => {
    await server.close()
    expect(stopWatching(), 'answers that are not as described').toEqual([])
  })
  return server
}
