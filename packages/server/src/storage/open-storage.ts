import { folderObjectStore, s3ObjectStore, type ObjectStore } from '@constat/core'
import type { StorageConfig } from '../config/job-config.js'

/** The store of the files of jobs. */
export function openStorage(config: StorageConfig): ObjectStore {
  return config.kind === 'folder' ? folderObjectStore(config.folder) : s3ObjectStore(config.options)
}
