import { memoryObjectStore, ObjectStoreError } from '@constat/core'
import { expect, it } from 'vitest'
import type { Database } from '../database/database.js'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { taskPartsForTest } from '../testing/task-parts-for-test.js'
import { submitTask, type Submission } from './submit-task.js'

const submission: Submission = {
  keyId: 'key-1',
  requestId: 'request-1',
  sourceKind: 'pdf',
  countedDay: null,
  userId: null,
  invoiceId: null,
  externalRef: null,
  customerName: null,
  webhookUrl: null,
  idempotencyKey: 'bill-1',
  fields: { type: 'auto', strict: 'true' },
  incoming: [{ name: 'f.pdf', read: () => Promise.resolve(Buffer.from('%PDF-1.7')) }],
}

describeOnEachDatabase('submitting an invoice', (open) => {
  it('makes one task, one job and one set of files of fifty that race with the same key', async () => {
    const database = await open()
    const store = memoryObjectStore()
    const parts = taskPartsForTest({ database, clock: () => new Date(), store })
    const submitted = await Promise.all(Array.from({ length: 50 }, () => submitTask(parts, submission)))
    expect(new Set(submitted.map(({ task }) => task.id)).size).toBe(1)
    expect(submitted.filter(({ isNew }) => isNew)).toHaveLength(1)
    expect(await database.knex('jobs').pluck('kind')).toEqual(['analyze'])
    const keys: string[] = []
    for await (const { key } of store.list('')) keys.push(key)
    expect(keys).toEqual(['file-001', 'form.json'].map((name) => `tasks/${submitted[0]?.task.id ?? ''}/input/${name}`))
  })

  it('keeps the files of a task whose commit was not confirmed, and gives that task when it is sent again', async () => {
    const database = await open()
    const parts = taskPartsForTest({ database, clock: () => new Date() })
    const cut: Database = {
      ...database,
      transaction: async (work) => {
        await database.transaction(work)
        throw Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
      },
    }
    await expect(submitTask({ ...parts, database: cut }, submission)).rejects.toThrow('ECONNRESET')
    const { task, isNew } = await submitTask(parts, submission)
    expect(isNew).toBe(false)
    expect((await parts.files.readInput(task.id)).files).toHaveLength(1)
  })

  it('says that the disk is full, which is no fault of the store', async () => {
    const database = await open()
    const failure = new ObjectStoreError({ store: 'folder', operation: 'put', status: null, reason: 'ENOSPC' })
    const store = { ...memoryObjectStore(), put: () => Promise.reject(failure) }
    const parts = taskPartsForTest({ database, clock: () => new Date(), store })
    const full = expect.objectContaining({ code: 'disk_full', isRetryable: true }) as Error
    await expect(submitTask(parts, submission)).rejects.toEqual(full)
  })

  it('takes the same form in another order and under another file name for the same', async () => {
    const database = await open()
    const parts = taskPartsForTest({ database, clock: () => new Date() })
    const first = await submitTask(parts, submission)
    const [file] = submission.incoming
    const again: Submission = {
      ...submission,
      fields: { strict: 'true', type: 'auto' },
      incoming: [{ name: 'tmp4711.pdf', read: () => file?.read() ?? Promise.reject(new Error('no file')) }],
    }
    expect((await submitTask(parts, again)).task.id).toBe(first.task.id)
    const other = [{ name: 'f.pdf', read: () => Promise.resolve(Buffer.from('%PDF-1.6')) }]
    const conflict = expect.objectContaining({ code: 'idempotency_conflict' }) as Error
    await expect(submitTask(parts, { ...submission, incoming: other })).rejects.toEqual(conflict)
    await expect(submitTask(parts, { ...submission, sourceKind: 'images' })).rejects.toEqual(conflict)
  })
})
