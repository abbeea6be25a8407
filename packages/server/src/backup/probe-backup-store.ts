import { ConstatError, type ObjectStore } from '@constat/core'
import type { Logger } from 'pino'

/** Says at the start whether the store of backups can be reached; the server starts in both cases, backups wait. */
export async function probeBackupStore(store: ObjectStore, logger: Logger): Promise<void> {
  try {
    await store.probe()
    logger.info({ event: 'spaces_probe_ok', store: store.name })
  } catch (error) {
    const known = ConstatError.isInstance(error) ? { code: error.code, ...error.details } : { code: 'internal_error' }
    logger.error({ event: 'spaces_probe_failed', ...known })
  }
}
