export type { AnalyzeEnergyInvoice } from './analysis/analysis-parts.js'
export { createApp } from './app.js'
export { readConfig, type Config, type SettingTexts } from './config.js'
export type { ReadingConfig } from './config/reading-config.js'
export { ConfigError } from './config/config-error.js'
export {
  createDependencies,
  type ComposedDependencies,
  type CompositionOptions,
  type Dependencies,
} from './dependencies.js'
export { errorStatuses } from './http/error-statuses.js'
export type { ApiKey, NewKey, Scope, StoredKey } from './keys/api-key.js'
export type { ApiKeys } from './keys/api-keys.js'
export type { FirstKey } from './keys/first-key.js'
export { startServer, type RunningServer } from './main.js'
export { version } from './version.js'
export { startWorker, type RunningWorker } from './worker.js'
