import { folderObjectStore, s3ObjectStore, type ObjectStore } from '@constat/core'
import type { BackupConfig } from '../config/backup-config.js'

/** The store of backups. */
export function openBackupStore(config: BackupConfig): ObjectStore {
  return config.kind === 'folder' ? folderObjectStore(config.folder) : s3ObjectStore(config.options)
}
