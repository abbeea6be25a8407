import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Settings } from './settings.js'

/** Where the server keeps what it must not forget. */
export interface DatabaseConfig {
  /** May hold a password. */
  readonly url: string
  readonly poolSize: number
}

/** The database of the settings: the file of the data folder where none is named. */
export function databaseConfig(
  settings: Pick<Settings, 'DATABASE_URL' | 'DATABASE_POOL_SIZE' | 'DATA_FOLDER'>,
): DatabaseConfig {
  const embedded = pathToFileURL(join(settings.DATA_FOLDER, 'constat.sqlite')).href
  return Object.freeze({
    url: settings.DATABASE_URL === '' ? embedded : settings.DATABASE_URL,
    poolSize: settings.DATABASE_POOL_SIZE,
  })
}
