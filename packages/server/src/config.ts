import { readingConfig, type ReadingConfig } from './config/reading-config.js'
import { settingsSchema, type SettingName } from './config/settings.js'
import { wrongSetting } from './config/wrong-setting.js'

/** The settings of one server, checked and frozen. */
export interface Config {
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
  readonly reading: ReadingConfig
  /** Absolute path. */
  readonly dataFolder: string
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
  readonly environment: string
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
  const texts = givenTexts(overrides, environment)
  const parsed = settingsSchema.safeParse(Object.fromEntries(texts))
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as SettingName
    throw wrongSetting(name, texts.get(name) ?? '')
  }
  const settings = parsed.data
  return Object.freeze({
    port: settings.PORT,
    host: settings.HOST,
    apiKeys: Object.freeze(settings.API_KEY),
    allowedOrigins: Object.freeze(settings.ALLOWED_ORIGINS),
    maxContentLength: settings.MAX_CONTENT_LENGTH,
    maxConcurrentAnalyses: settings.MAX_CONCURRENT_ANALYSES,
    maxWaitingAnalyses: settings.MAX_WAITING_ANALYSES,
    maxAnalysisSeconds: settings.MAX_ANALYSIS_SECONDS,
    reading: readingConfig(settings),
    dataFolder: settings.DATA_FOLDER,
    logLevel: settings.LOG_LEVEL,
    environment: settings.ENV,
    given: new Set(texts.keys()),
  })
}

function givenTexts(overrides: SettingTexts, environment: SettingTexts): Map<SettingName, string> {
  const texts = new Map<SettingName, string>()
  for (const name of Object.keys(settingsSchema.shape) as SettingName[]) {
    const text = (overrides[name] ?? environment[name] ?? '').trim()
    if (text !== '') texts.set(name, text)
  }
  return texts
}
