import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Database } from '../database/database.js'
import { openDatabase } from '../database/open-database.js'

/** An empty, migrated database in memory, closed when the test ends. */
export async function databaseForTest(): Promise<Database> {
  const database = await openDatabase({ url: 'file::memory:', logger: pino({ enabled: false }) })
  onTestFinished(() => database.close())
  return database
}
