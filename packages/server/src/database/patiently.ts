import { setTimeout as wait } from 'node:timers/promises'
import { isConnectionLost } from './is-connection-lost.js'

/** A database that restarts is back within seconds. */
const pausesMs = [200, 500, 1_000, 2_000, 4_000]

/** Writes the end of a long work, again while the database is not there: the work is not done again for that. */
export async function patiently<T>(write: () => Promise<T>): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await write()
    } catch (error) {
      if (!isConnectionLost(error)) throw error
      await wait(pauseMs)
    }
  }
  return write()
}
