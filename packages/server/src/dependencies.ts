import { checkWebhookUrl, type Clock } from '@constat/core'
import type { DestinationStream, Logger } from 'pino'
import { Registry } from 'prom-client'
import type { AnalysisParts, AnalyzeEnergyInvoice } from './analysis/analysis-parts.js'
import { openReader, readReaderFiles } from './analysis/open-reader.js'
import type { Reader } from './analysis/reader.js'
import { backUpAttempts } from './backup/back-up-schedule.js'
import type { DirectBackups } from './backup/direct-backups.js'
import { openBackupParts } from './backup/open-backup-parts.js'
import type { Config } from './config.js'
import type { ConfiguredModel } from './config/configured-model.js'
import type { HttpConfig } from './config/http-config.js'
import type { Database } from './database/database.js'
import { openDatabase } from './database/open-database.js'
import { openExtractionParts, type ExtractionParts } from './extraction/open-extraction-parts.js'
import { createApiKeys, type ApiKeys } from './keys/api-keys.js'
import { digestKey } from './keys/digest-key.js'
import { loadOrGenerateFirstKey, type FirstKey } from './keys/first-key.js'
import { createLogger } from './logging/create-logger.js'
import { createMetrics } from './metrics/create-metrics.js'
import { measureProcess } from './metrics/measure-process.js'
import { measuredAnalysis } from './metrics/measured-analysis.js'
import type { Metrics } from './metrics/metrics.js'
import type { JobTimes } from './jobs/job-queue-options.js'
import type { JobHandlers } from './jobs/job-queue.js'
import { defaultTextEngine } from './ocr/default-text-engine.js'
import { ocrModels } from './ocr/ocr-models.js'
import type { TextParts } from './ocr/text-parts.js'
import { analyzeHandler } from './tasks/analyze-handler.js'
import { assessHandler } from './tasks/assess-handler.js'
import { countTasks } from './tasks/count-tasks.js'
import { openTaskParts } from './tasks/open-task-parts.js'
import type { TaskParts } from './tasks/task-parts.js'
import { deliverHandler } from './webhooks/deliver-handler.js'
import { DeliveryLog } from './webhooks/delivery-log.js'
import { deliveryAttempts } from './webhooks/delivery-schedule.js'
import { OutcomeLog } from './outcomes/outcome-log.js'
import { backupCheck, databaseCheck, diskCheck, ocrCheck, queueCheck, storeCheck } from './readiness/part-checks.js'
import { watchReadiness, type Readiness } from './readiness/readiness.js'
import { openReviewParts, type ReviewParts } from './reviews/open-review-parts.js'
import { UploadSpace } from './uploads/upload-space.js'
import { WorkSlots } from './work/work-slots.js'
import { openWounds } from './wounds/open-wounds.js'
import type { Wounds } from './wounds/wounds.js'

/** Everything that the application takes from outside. */
export interface Dependencies extends AnalysisParts, ExtractionParts {
  /** What bills and other invoices are read with. */
  reader: Reader
  /** Analyses of this process, called for directly or by jobs. */
  slots: WorkSlots
  jobs: TaskParts
  /** What this process runs when it works. */
  jobHandlers: JobHandlers
  /** Refuses the address of a webhook that must not be called. */
  checkWebhook: (url: string) => Promise<void>
  deliveries: DeliveryLog
  texts: TextParts
  /** The models that read bills a second time, in the order in which they are asked. */
  secondReaders: readonly Pick<ConfiguredModel, 'provider' | 'model'>[]
  /** Keeps direct calls to be backed up; null without backups. */
  directBackups: DirectBackups | null
  /** Readings that a person should check. */
  reviews: ReviewParts['reviews']
  /** What corrections have taught, by key. */
  hints: ReviewParts['hints']
  learnFromReview: ReviewParts['learnFromReview']
  /** Assesses photographs of wounds; null without a model that looks at them. */
  wounds: Wounds | null
  /** Assessments and comparisons of this process, called for directly or by jobs. */
  woundSlots: WorkSlots
  database: Database
  apiKeys: ApiKeys
  /** How the analyses of documents ended, of every process. */
  outcomes: OutcomeLog
  /** How long, in milliseconds, outcomes and the bills of jobs that failed are kept. */
  kept: { outcomesMs: number; failedInputsMs: number }
  logger: Logger
  /** How the parts that the server stands on are. */
  readiness: () => Promise<Readiness>
  uploads: UploadSpace
  metrics: Metrics
  /** Opens `GET /metrics` beside the keys; null for none. */
  metricsToken: string | null
  environment: string
  allowedOrigins: readonly string[]
  http: Pick<HttpConfig, 'forceHttps' | 'allowedHosts' | 'trustedProxies'>
  limits: {
    /** Bytes. */
    maxContentLength: number
    concurrentAnalyses: number
    waitingAnalyses: number
    analysisSeconds: number
  }
}

/** Dependencies, what the person who starts the server must be told about its keys, and their end. */
export interface ComposedDependencies extends Dependencies {
  /** Null when the keys come from `API_KEY`. */
  firstKey: FirstKey | null
  /** Ends the thread that analyses, its OCR engine and the database, once the server has stopped; what is under way is aborted. */
  close: () => Promise<void>
}

export interface CompositionOptions {
  /** Further key accepted until the server stops, kept nowhere. */
  sessionKey?: string
  /** @default standard output */
  logDestination?: DestinationStream
  /** @default the machine's clock */
  clock?: Clock
  /** In place of the analysis of the library in its thread, which then starts when a text is to be read. */
  analyze?: AnalyzeEnergyInvoice
  /** How long a job is held without a sign of life, and how often the queue looks; the defaults are those of the queue. */
  jobTimes?: JobTimes
}

/**
 * The composition root: the one place that knows which concrete parts a server is made of. Starts the thread that
 * analyses and opens the database; `close` ends both.
 *
 * @throws UnreachableDatabaseError when the database cannot be opened
 */
export async function createDependencies(
  config: Config,
  options: CompositionOptions = {},
): Promise<ComposedDependencies> {
  const readerFiles = await readReaderFiles(config)
  const clock = options.clock ?? (() => new Date())
  const firstKey = config.apiKeys.length === 0 ? await loadOrGenerateFirstKey(config.dataFolder, clock()) : null
  const settingsKeys = config.apiKeys.map((key) => ({ digest: digestKey(key), name: 'API_KEY' }))
  if (firstKey !== null) settingsKeys.push({ digest: firstKey.digest, name: 'Première clé' })
  if (options.sessionKey !== undefined) settingsKeys.push({ digest: digestKey(options.sessionKey), name: 'Session' })

  const logger = createLogger(config, options.logDestination)
  const database = await openDatabase({ ...config.database, logger })
  const apiKeys = createApiKeys({ database, settingsKeys, timeZone: config.quotaTimeZone, clock, logger })
  const { reading, secondReader } = config
  const reader = openReader(config, readerFiles, { isLate: options.analyze !== undefined })
  const analysis = reader.thread
  const uploads = new UploadSpace(config.uploads)
  const abandoned = await uploads.sweep()
  if (abandoned > 0) logger.info({ event: 'uploads_swept', requests: abandoned })
  const registry = new Registry()
  measureProcess(registry)
  const metrics = createMetrics(registry)
  const limits = {
    maxContentLength: config.maxContentLength,
    concurrentAnalyses: config.maxConcurrentAnalyses,
    waitingAnalyses: config.maxWaitingAnalyses,
    analysisSeconds: config.maxAnalysisSeconds,
  }
  const slots = new WorkSlots(limits.concurrentAnalyses)
  const outcomes = new OutcomeLog({ knex: database.knex, clock, today: () => apiKeys.today(), logger })
  const extraction = openExtractionParts(config.extraction, {
    ...{ database, clock, logger, metrics, today: () => apiKeys.today() },
    readInvoice: analysis.readInvoice,
  })
  const counting = countTasks(apiKeys, logger)
  const deliveries = new DeliveryLog(database.knex)
  const jobs = await openTaskParts({
    config: config.jobs,
    database,
    logger,
    clock,
    environment: config.environment,
    times: options.jobTimes ?? {},
    followUps: {
      defaultWebhookUrl: config.webhooks.defaultUrl,
      deliveries,
      attempts: { deliver: deliveryAttempts, 'back-up': config.backup === null ? null : backUpAttempts },
    },
    folders: [config.dataFolder, config.uploads.folder],
    onEnded: counting.ended,
    onRun: (kind, outcome, seconds) => {
      metrics.jobEnded(kind, outcome, seconds)
    },
  })
  metrics.watchQueue(jobs.queue)
  const { reviews, hints, learnFromReview, handlers } = openReviewParts({
    ...{ config: config.reviews, storage: config.jobs.storage, queue: jobs.queue, database, slots, clock, logger },
    limits: { ...reading.limits, maxBytes: limits.maxContentLength },
    learnHints: analysis.learnHints,
    seconds: limits.analysisSeconds,
  })
  const analysisParts: AnalysisParts = {
    analyze: measuredAnalysis(options.analyze ?? analysis.analyze, metrics),
    get analysisContext() {
      return reader.context
    },
    clock,
    reviews,
    hints,
    limits,
  }
  const { tasks, files, followUp } = jobs
  const handling = {
    ...{ tasks, files, followUp, outcomes, logger },
    limits: { softSeconds: config.jobs.softLimitSeconds, hardSeconds: config.jobs.hardLimitSeconds },
    onDone: counting.done,
  }
  const analyze = analyzeHandler({
    ...handling,
    analysis: analysisParts,
    slots,
    concurrency: limits.concurrentAnalyses,
  })
  const wounds = openWounds(config.wounds, { database, logger, clock, metrics, theme: reader.reports.theme })
  const woundSlots = new WorkSlots(config.maxConcurrentWounds)
  const assess =
    wounds === null
      ? null
      : assessHandler({ ...handling, wounds, slots: woundSlots, concurrency: woundSlots.concurrent })
  const { webhooks } = config
  const deliver = deliverHandler({ ...jobs, deliveries, webhooks, clock, logger, metrics })
  const backup =
    config.backup === null
      ? null
      : openBackupParts({
          config: config.backup,
          storage: config.jobs.storage,
          environment: config.environment,
          ...{ jobs, logger, clock, metrics },
        })
  return {
    ...analysisParts,
    ...extraction,
    get analysisContext() {
      return reader.context
    },
    reader,
    slots,
    jobs,
    jobHandlers: {
      analyze,
      deliver,
      ...handlers,
      ...(assess === null ? {} : { assess }),
      ...(backup === null ? {} : { 'back-up': backup.handler }),
    },
    checkWebhook: (url) => checkWebhookUrl(url, { allowedHosts: config.webhooks.allowedHosts }),
    deliveries,
    texts: { models: ocrModels(reading), read: analysis.readText },
    secondReaders: secondReader?.models ?? [],
    directBackups: backup?.direct ?? null,
    reviews,
    hints,
    learnFromReview,
    wounds,
    woundSlots,
    apiKeys,
    outcomes,
    kept: { outcomesMs: config.outcomesKeptMs, failedInputsMs: config.jobs.failedInputsKeptMs },
    database,
    logger,
    readiness: watchReadiness(
      [
        databaseCheck(database),
        queueCheck(jobs.queue),
        storeCheck(jobs.files),
        ocrCheck(defaultTextEngine(reading), reading.languages),
        ...(backup === null ? [] : [backupCheck(backup)]),
        diskCheck(config.uploads.folder, config.maxContentLength),
      ],
      { logger },
    ),
    uploads,
    metrics,
    metricsToken: config.metricsToken,
    environment: config.environment,
    allowedOrigins: config.allowedOrigins,
    http: config.http,
    limits,
    firstKey,
    close: async () => {
      await backup?.direct.settled()
      await jobs.queue.close()
      await analysis.close()
      await apiKeys.flushUsage()
      await outcomes.settled()
      await database.close()
    },
  }
}
