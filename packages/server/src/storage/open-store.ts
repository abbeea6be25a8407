import { folderObjectStore, s3ObjectStore, type ObjectStore } from '@constat/core'
import type { StoreConfig } from '../config/store-config.js'

/** The store that the settings name. */
export function openStore(config: StoreConfig): ObjectStore {
  return config.kind === 'folder' ? folderObjectStore(config.folder) : s3ObjectStore(config.options)
}
