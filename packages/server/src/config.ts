import { z } from 'zod'
import { analysisConfig, type AnalysisConfig } from './config/analysis-config.js'
import { databaseConfig, type DatabaseConfig } from './config/database-config.js'
import { extractionConfig, type ExtractionConfig } from './config/extraction-config.js'
import { jobConfig, type JobConfig } from './config/job-config.js'
import { backupConfig } from './config/backup-config.js'
import type { CompanionFiles } from './config/load-companions.js'
import { httpConfig, type HttpConfig } from './config/http-config.js'
import { modelSettings } from './config/model-settings.js'
import { readingSettings } from './config/reading-settings.js'
import { reportConfig, type ReportConfig } from './config/report-config.js'
import { reviewConfig, type ReviewConfig } from './config/review-config.js'
import { settingsSchema, type SettingName } from './config/settings.js'
import { settingAliases } from './config/setting-aliases.js'
import { uploadConfig, type UploadConfig } from './config/upload-config.js'
import { webhookConfig, type WebhookConfig } from './config/webhook-config.js'
import type { StoreConfig } from './config/store-config.js'
import { woundConfig, type WoundConfig } from './config/wound-config.js'
import { visionSettings, woundSettings } from './config/wound-settings.js'
import { wrongSetting } from './config/wrong-setting.js'

/** The settings of one server, checked and frozen. */
export interface Config extends AnalysisConfig {
  readonly port: number
  readonly host: string
  /** Keys from `API_KEY`; empty when a first key has to be generated. */
  readonly apiKeys: readonly string[]
  readonly allowedOrigins: readonly string[]
  /** Bytes. */
  readonly maxContentLength: number
  readonly maxConcurrentAnalyses: number
  readonly maxWaitingAnalyses: number
  readonly maxAnalysisSeconds: number
  /** Absolute paths of what every audit takes beside the bill; null where none is named. */
  readonly companionFiles: CompanionFiles
  readonly reports: ReportConfig
  /** Absolute path. */
  readonly dataFolder: string
  readonly database: DatabaseConfig
  /** IANA name. */
  readonly quotaTimeZone: string
  /** How long the outcomes of analyses are kept. */
  readonly outcomesKeptMs: number
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly environment: string
  readonly http: HttpConfig
  readonly uploads: UploadConfig
  /** Opens `GET /metrics`; null when only keys do. */
  readonly metricsToken: string | null
  readonly jobs: JobConfig
  readonly webhooks: WebhookConfig
  readonly reviews: ReviewConfig
  readonly extraction: ExtractionConfig
  /** Null without a model that looks at wounds. */
  readonly wounds: WoundConfig | null
  readonly maxConcurrentWounds: number
  /** Null for no backup. */
  readonly backup: StoreConfig | null
  /** Settings that were given, as opposed to left to their default. */
  readonly given: ReadonlySet<string>
}

/** Texts by setting name, as in `process.env`; a blank text counts as not given. */
export type SettingTexts = Readonly<Partial<Record<string, string>>>

/**
 * Reads the settings, from the environment unless told otherwise. Nothing else in the project reads it.
 *
 * @param overrides texts that win over the environment (options of the command line)
 * @throws ConfigError for the first setting whose value is wrong
 * @example
 * ```ts
 * const config = readConfig({ PORT: '0' })
 * ```
 */
export function readConfig(overrides: SettingTexts = {}, environment: SettingTexts = process.env): Config {
  const { settings, texts } = parse(settingsSchema, overrides, environment)
  return Object.freeze({
    port: settings.PORT,
    host: settings.HOST,
    apiKeys: Object.freeze(settings.API_KEY),
    allowedOrigins: Object.freeze(settings.ALLOWED_ORIGINS),
    maxContentLength: settings.MAX_CONTENT_LENGTH,
    maxConcurrentAnalyses: settings.MAX_CONCURRENT_ANALYSES,
    maxWaitingAnalyses: settings.MAX_WAITING_ANALYSES,
    maxAnalysisSeconds: settings.MAX_ANALYSIS_SECONDS,
    ...analysisConfig(settings),
    companionFiles: Object.freeze({
      OFFERS_FILE: settings.OFFERS_FILE,
      LABEL_HINTS_FILE: settings.LABEL_HINTS_FILE,
      REFERENCE_FILE: settings.REFERENCE_FILE,
    }),
    reports: reportConfig(settings),
    dataFolder: settings.DATA_FOLDER,
    database: databaseConfig(settings),
    quotaTimeZone: settings.QUOTA_TIME_ZONE,
    outcomesKeptMs: settings.OUTCOMES_KEPT_DAYS * 86_400_000,
    logLevel: settings.LOG_LEVEL,
    environment: settings.ENV,
    http: httpConfig(settings),
    uploads: uploadConfig(settings),
    metricsToken: settings.METRICS_TOKEN === '' ? null : settings.METRICS_TOKEN,
    jobs: jobConfig(settings),
    webhooks: webhookConfig(settings),
    reviews: reviewConfig(settings),
    extraction: extractionConfig(settings),
    wounds: woundConfig(settings),
    maxConcurrentWounds: settings.MAX_CONCURRENT_WOUNDS,
    backup: backupConfig(settings),
    given: new Set(texts.keys()),
  })
}

/**
 * The settings of reading and of the second reader alone, for a command that analyses without any server.
 *
 * @throws ConfigError for the first of them whose value is wrong
 */
export function readAnalysisConfig(
  overrides: SettingTexts = {},
  environment: SettingTexts = process.env,
): AnalysisConfig & Pick<Config, 'given'> {
  const { settings, texts } = parse(analysisSettings, overrides, environment)
  return Object.freeze({ ...analysisConfig(settings), given: new Set(texts.keys()) })
}

const analysisSettings = z.object({ ...readingSettings, ...modelSettings })

/**
 * The settings of the model that looks at wounds alone, for a command that asks it without any server; null when they
 * name none.
 *
 * @throws ConfigError for the first of them whose value is wrong
 */
export function readWoundConfig(
  overrides: SettingTexts = {},
  environment: SettingTexts = process.env,
): WoundConfig | null {
  return woundConfig(parse(visionOnlySettings, overrides, environment).settings)
}

const visionOnlySettings = z.object({ ...modelSettings, ...visionSettings, ...woundSettings })

function parse<Settings>(
  schema: z.ZodType<Settings>,
  overrides: SettingTexts,
  environment: SettingTexts,
): { settings: Settings; texts: Map<SettingName, string> } {
  const texts = givenTexts(overrides, environment)
  const parsed = schema.safeParse(Object.fromEntries(texts))
  if (parsed.success) return { settings: parsed.data, texts }
  const name = parsed.error.issues[0]?.path[0] as SettingName
  throw wrongSetting(name, texts.get(name) ?? '')
}

function givenTexts(overrides: SettingTexts, environment: SettingTexts): Map<SettingName, string> {
  const texts = new Map<SettingName, string>()
  for (const name of Object.keys(settingsSchema.shape) as SettingName[]) {
    const text = (overrides[name] ?? environment[name] ?? '').trim() || textOfAlias(name, environment)
    if (text !== '') texts.set(name, text)
  }
  return texts
}

function textOfAlias(name: SettingName, environment: SettingTexts): string {
  const alias = settingAliases[name]
  const text = alias === undefined ? '' : (environment[alias.name] ?? '').trim()
  return alias?.isOurs?.(text) === false ? '' : text
}
