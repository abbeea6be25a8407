import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OcrEngine } from '@constat/core'
import type { Database } from '../database/database.js'
import type { JobQueue } from '../jobs/job-queue.js'
import { freeBytesOf } from '../work/free-bytes.js'
import type { PartCheck } from './part-check.js'

/** The database answers. */
export function databaseCheck({ knex }: Pick<Database, 'knex'>): PartCheck {
  return { part: 'database', isRequired: true, check: () => knex.raw('SELECT 1') }
}

/** The queue can be counted. */
export function queueCheck(queue: Pick<JobQueue, 'counts'>): PartCheck {
  return { part: 'queue', isRequired: true, check: () => queue.counts() }
}

/** The store of the files of jobs answers. */
export function storeCheck(store: { probe(): Promise<unknown> }): PartCheck {
  return { part: 'store', isRequired: true, check: () => store.probe() }
}

/** What reads pictures by default could do so now; without it bills with a text layer are analysed all the same. */
export function ocrCheck(engine: Pick<OcrEngine, 'probe'>, languages: readonly string[]): PartCheck {
  return { part: 'ocr', isRequired: false, check: async () => engine.probe?.({ languages }) }
}

/** The store of backups answers; without it backups wait, and nothing else does. */
export function backupCheck(backup: { readonly probe: () => Promise<unknown> }): PartCheck {
  return { part: 'backups', isRequired: false, check: backup.probe }
}

/**
 * Files can be written, and there is room for one more request.
 *
 * @param folder absolute path, created when missing
 */
export function diskCheck(folder: string, leastBytes: number): PartCheck {
  return {
    part: 'disk',
    isRequired: true,
    check: async () => {
      await mkdir(folder, { recursive: true })
      if ((await freeBytesOf(folder)) < leastBytes)
        throw Object.assign(new Error('too little room'), { code: 'ENOSPC' })
      const probe = join(folder, `.probe-${process.pid}`)
      await writeFile(probe, '')
      await rm(probe, { force: true })
    },
  }
}
