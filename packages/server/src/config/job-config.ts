import { join } from 'node:path'
import type { Settings } from './settings.js'
import type { StoreConfig } from './store-config.js'
import { wrongSetting } from './wrong-setting.js'

/** How invoices are analysed later. */
export interface JobConfig {
  /** May hold a password; null where workers look into the database. */
  readonly redisUrl: string | null
  /** Whether the server runs jobs too. */
  readonly isWorker: boolean
  /** Of a worker alone; null for none. */
  readonly healthPort: number | null
  readonly maxQueued: number
  readonly minFreeDiskBytes: number
  readonly resultExpiresMs: number
  readonly failedInputsKeptMs: number
  readonly softLimitSeconds: number
  readonly hardLimitSeconds: number
  readonly storage: StoreConfig
}

/** @throws ConfigError when the hard limit is below the soft one, or a bucket has no key */
export function jobConfig(settings: Settings): JobConfig {
  const { JOB_SOFT_LIMIT_SECONDS: softLimitSeconds, JOB_HARD_LIMIT_SECONDS: hardLimitSeconds } = settings
  if (hardLimitSeconds < softLimitSeconds) {
    throw wrongSetting(
      'JOB_HARD_LIMIT_SECONDS',
      String(hardLimitSeconds),
      'Il doit être au moins égal à JOB_SOFT_LIMIT_SECONDS.',
    )
  }
  return Object.freeze({
    redisUrl: settings.REDIS_URL === '' ? null : settings.REDIS_URL,
    isWorker: settings.WORKER,
    healthPort: settings.WORKER_HEALTH_PORT,
    maxQueued: settings.MAX_QUEUED_JOBS,
    minFreeDiskBytes: settings.MIN_FREE_DISK_MEGABYTES * 1024 * 1024,
    resultExpiresMs: settings.JOB_RESULT_EXPIRES_SECONDS * 1000,
    failedInputsKeptMs: settings.FAILED_INPUT_HOURS * 3_600_000,
    softLimitSeconds,
    hardLimitSeconds,
    storage: storageConfig(settings),
  })
}

function storageConfig(settings: Settings): StoreConfig {
  const { STORAGE_BUCKET: bucket, STORAGE_KEY: accessKeyId, STORAGE_SECRET: secretAccessKey } = settings
  if (bucket === '') {
    return { kind: 'folder', folder: settings.REPORTS_FOLDER ?? join(settings.DATA_FOLDER, 'jobs') }
  }
  if (accessKeyId === '') throw wrongSetting('STORAGE_KEY', '', 'STORAGE_BUCKET en demande une.')
  if (secretAccessKey === '') throw wrongSetting('STORAGE_SECRET', '', 'STORAGE_BUCKET en demande un.')
  const endpoint = settings.STORAGE_ENDPOINT
  return {
    kind: 's3',
    options: {
      bucket,
      region: settings.STORAGE_REGION,
      accessKeyId,
      secretAccessKey,
      forcePathStyle: settings.STORAGE_PATH_STYLE,
      ...(endpoint === '' ? {} : { endpoint }),
    },
  }
}
