import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { folderObjectStore, listBackups, s3ObjectStore, verifyBackup, type ObjectStore } from '@constat/core'
import { startS3StandIn } from '@constat/core/testing'
import { pino } from 'pino'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createMetrics } from '../metrics/create-metrics.js'
import { databaseForTest } from '../testing/database-for-test.js'
import { invoiceForm } from '../testing/invoice-form.js'
import { serveForTest, testDependencies, testKey } from '../testing/serve-for-test.js'
import { taskPartsForTest } from '../testing/task-parts-for-test.js'
import { backUpHandler } from './back-up-handler.js'
import { backUpAttempts, backUpPauseAfter } from './back-up-schedule.js'
import { BackupSpool } from './backup-spool.js'
import { DirectBackups } from './direct-backups.js'
import { probeBackupStore } from './probe-backup-store.js'

const fields = { user_id: '12', invoice_id: '456', customer_name: 'Zoé Martin', external_ref: 'ABC' }

async function temporaryStore(): Promise<ObjectStore> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-backup-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folderObjectStore(folder)
}

function logLines() {
  const lines: Record<string, unknown>[] = []
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>)
      done()
    },
  })
  return { lines, logger: pino({ level: 'debug' }, destination) }
}

/** A server and a worker that back up into this store. */
async function serveWithBackups(store: ObjectStore, waitingFiles?: ObjectStore) {
  const { lines, logger } = logLines()
  const database = await databaseForTest()
  const clock = () => new Date()
  const work = waitingFiles ?? (await temporaryStore())
  const spool = new BackupSpool(work)
  const attempts = { deliver: null, 'back-up': backUpAttempts }
  const jobs = taskPartsForTest({ database, clock, store: work, attempts })
  const directBackups = new DirectBackups({ spool, queue: jobs.queue, clock, logger, patienceMs: 200 })
  const dependencies = await testDependencies({ database, jobs, directBackups })
  const { url } = await serveForTest(dependencies)
  const metrics = createMetrics()
  const handler = backUpHandler({ ...jobs, store, spool, environment: 'test', logger, metrics })
  const startWorker = () => {
    const handlers = { ...dependencies.jobHandlers, 'back-up': { ...handler, delayAfter: () => 0 } }
    const worker = jobs.queue.process(handlers)
    onTestFinished(() => worker.stop(1000))
  }
  const send = (path: string) =>
    fetch(`${url}${path}`, { method: 'POST', headers: { 'X-API-Key': testKey }, body: invoiceForm({ fields }) })
  const complete = async () => {
    const found = []
    for await (const backup of listBackups(store, '')) if (backup.isComplete) found.push(backup)
    return found
  }
  return { send, startWorker, complete, lines, jobs, spool, work, directBackups, handler, clock }
}

describe('the backup of an analysis', () => {
  it.each(['/v1/invoices/pdf', '/v1/jobs/pdf'])(
    'is made of %s, whole, and what waited for it is let go',
    async (path) => {
      const store = await temporaryStore()
      const { send, startWorker, complete, lines, work } = await serveWithBackups(store)
      startWorker()
      expect((await send(path)).status).toBe(200)
      await vi.waitFor(async () => {
        expect(await complete()).toHaveLength(1)
      }, 10_000)
      const [backup] = await complete()
      expect(backup?.prefix).toMatch(/^test\/user-12__zoe-martin\/invoice-456\/\d{8}T\d{6}Z$/)
      const { faults, manifest } = await verifyBackup(store, backup?.prefix ?? '')
      expect(faults).toEqual([])
      expect(manifest).toMatchObject({ user_id: 12, invoice_id: 456, external_ref: 'ABC', customer_name: 'Zoé Martin' })
      expect(manifest?.original_pages).toBeGreaterThan(0)
      expect(manifest?.objects.map(({ name }) => name.split('_')[0])).toEqual(['report', 'report', 'original'])
      await vi.waitFor(async () => {
        for await (const { key } of work.list('backups/')) throw new Error(`${key} is left`)
      }, 10_000)
      const told = lines.find(({ event }) => event === 'spaces_upload_ok')
      expect(told).toMatchObject({ user_id: '12', keys: 4 })
      expect(JSON.stringify(lines)).not.toMatch(/zoe|martin/i)
    },
  )

  it('waits for a store that is down, while every call is answered', async () => {
    const standIn = await startS3StandIn()
    onTestFinished(() => standIn.close())
    const { send, startWorker, complete, lines } = await serveWithBackups(
      s3ObjectStore({ ...standIn, forcePathStyle: true, maxAttempts: 1 }),
    )
    standIn.failWhen(() => true)
    startWorker()
    const statuses = await Promise.all(['/v1/invoices/pdf', '/v1/jobs/pdf', '/v1/invoices/pdf'].map(send))
    expect(statuses.map(({ status }) => status)).toEqual([200, 200, 200])
    await vi.waitFor(() => {
      expect(lines.filter(({ event }) => event === 'spaces_upload_error').length).toBeGreaterThan(2)
    }, 10_000)
    expect(standIn.keys()).toEqual([])
    standIn.failWhen(null)
    await vi.waitFor(async () => {
      expect(await complete()).toHaveLength(3)
    }, 10_000)
    expect(lines.find(({ event }) => event === 'spaces_upload_error')).toMatchObject({
      code: 'object_store_failed',
      operation: 'head',
      status: 503,
    })
  })

  it('is not made of a call that failed', async () => {
    const { send, jobs, spool } = await serveWithBackups(await temporaryStore())
    expect((await send('/v1/invoices/images')).status).toBe(400)
    expect((await jobs.queue.counts())['back-up'].waiting).toBe(0)
    for await (const { runId } of spool.waiting()) throw new Error(`${runId} waits`)
  })

  it('neither fails nor delays an answer when its files cannot be kept', async () => {
    const work = await temporaryStore()
    const full: ObjectStore = { ...work, put: () => Promise.reject(new Error('ENOSPC')) }
    const refused = await serveWithBackups(await temporaryStore(), full)
    expect((await refused.send('/v1/invoices/pdf')).status).toBe(200)
    await refused.directBackups.settled()
    expect(refused.lines.find(({ event }) => event === 'spaces_upload_error')).toMatchObject({
      code: 'backup_not_kept',
    })

    let release: () => void = () => undefined
    const stuck = new Promise<void>((resolve) => {
      release = resolve
    })
    const slow: ObjectStore = { ...work, put: async (...given) => stuck.then(() => work.put(...given)) }
    const late = await serveWithBackups(await temporaryStore(), slow)
    expect((await late.send('/v1/invoices/pdf')).status).toBe(200)
    expect((await late.jobs.queue.counts())['back-up'].waiting).toBe(0)
    release()
    await late.directBackups.settled()
    expect((await late.jobs.queue.counts())['back-up'].waiting).toBe(1)
  })

  it('is not forgotten by a process that dies between its files and its job', async () => {
    const { send, jobs, spool, work, clock, directBackups } = await serveWithBackups(await temporaryStore())
    await send('/v1/invoices/pdf')
    await directBackups.settled()
    await jobs.database.knex('jobs').delete()
    await work.put('backups/half/file-001', Uint8Array.of(1))
    const recoverAt = (hours: number) =>
      new DirectBackups({
        ...{ spool, queue: jobs.queue, logger: pino({ enabled: false }) },
        clock: () => new Date(clock().getTime() + hours * 3_600_000),
      }).recover()
    await recoverAt(0)
    expect((await jobs.queue.counts())['back-up'].waiting).toBe(0)
    await recoverAt(2)
    await recoverAt(2)
    expect((await jobs.queue.counts())['back-up'].waiting).toBe(1)
    expect(await work.head('backups/half/file-001')).toBeNull()
  })

  it('is tried for a month, at last once an hour', () => {
    const pauses = Array.from({ length: backUpAttempts - 1 }, (_, index) => backUpPauseAfter(index + 1))
    expect([pauses[0], pauses[1], pauses.at(-1)]).toEqual([5000, 10_000, 3_600_000])
    expect(pauses.reduce((sum, pause) => sum + pause, 0) / 86_400_000).toBeGreaterThan(29)
  })
})

describe('the store of backups', () => {
  it('is probed, which only the log says', async () => {
    const standIn = await startS3StandIn()
    onTestFinished(() => standIn.close())
    const { lines, logger } = logLines()
    const store = s3ObjectStore({ ...standIn, forcePathStyle: true, maxAttempts: 1 })
    await probeBackupStore(store, logger)
    standIn.failWhen(() => true)
    await probeBackupStore(store, logger)
    expect(lines).toEqual([
      expect.objectContaining({ event: 'spaces_probe_ok', store: 's3' }),
      expect.objectContaining({ event: 'spaces_probe_failed', code: 'object_store_failed', status: 503 }),
    ])
  })
})
