import type { Clock } from '@constat/core'
import type { Logger } from 'pino'
import type { StoreConfig } from '../config/store-config.js'
import type { JobHandler } from '../jobs/job-queue.js'
import type { Metrics } from '../metrics/metrics.js'
import { openStore } from '../storage/open-store.js'
import type { TaskParts } from '../tasks/task-parts.js'
import { backUpHandler } from './back-up-handler.js'
import { BackupSpool } from './backup-spool.js'
import { DirectBackups } from './direct-backups.js'
import { probeBackupStore } from './probe-backup-store.js'

export interface OpenBackupPartsOptions {
  readonly config: StoreConfig
  /** Of the files that wait for their backup. */
  readonly storage: StoreConfig
  readonly jobs: Pick<TaskParts, 'queue' | 'tasks' | 'files'>
  readonly environment: string
  readonly logger: Logger
  readonly clock: Clock
  readonly metrics: Pick<Metrics, 'backedUp'>
}

export interface BackupParts {
  readonly handler: JobHandler
  readonly direct: DirectBackups
  /** Throws when the store of backups does not answer. */
  readonly probe: () => Promise<void>
}

/** What backs analyses up in the store of the settings. It is probed, which nothing waits for. */
export function openBackupParts(options: OpenBackupPartsOptions): BackupParts {
  const { config, storage, jobs, environment, logger, clock, metrics } = options
  const store = openStore(config)
  const spool = new BackupSpool(openStore(storage))
  void probeBackupStore(store, logger)
  const { tasks, files, queue } = jobs
  return {
    probe: () => store.probe(),
    handler: backUpHandler({ store, tasks, files, spool, environment, logger, metrics }),
    direct: new DirectBackups({ spool, queue, clock, logger }),
  }
}
