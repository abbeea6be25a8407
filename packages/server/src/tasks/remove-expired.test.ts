import { memoryObjectStore } from '@constat/core'
import { expect, it } from 'vitest'
import { describeOnEachDatabase } from '../testing/each-database.test-support.js'
import { taskPartsForTest } from '../testing/task-parts-for-test.js'
import { removeExpired } from './remove-expired.js'
import { submitTask } from './submit-task.js'
import { cancelled } from './task-errors.js'

describeOnEachDatabase('what has expired', (open) => {
  const prepare = async () => {
    const database = await open()
    let now = Date.now()
    const clock = () => new Date(now)
    const store = memoryObjectStore({ clock })
    const parts = taskPartsForTest({ database, clock, store })
    const submit = async () => {
      const { task } = await submitTask(parts, {
        keyId: 'key-1',
        requestId: 'request-1',
        sourceKind: 'pdf',
        countedDay: null,
        userId: null,
        invoiceId: null,
        externalRef: null,
        customerName: null,
        webhookUrl: null,
        idempotencyKey: null,
        fields: {},
        incoming: [{ name: 'f.pdf', read: () => Promise.resolve(Buffer.from('%PDF-1.7')) }],
      })
      return task
    }
    const end = async (id: string) => {
      await parts.files.putResult(id, '{}')
      await database.transaction((transaction) => parts.tasks.end(id, null, transaction))
    }
    const fail = (id: string) => database.transaction((transaction) => parts.tasks.end(id, cancelled, transaction))
    const keys = async () => {
      const found: string[] = []
      for await (const { key } of store.list('')) found.push(key.split('/').slice(2).join('/'))
      return found
    }
    const remove = () =>
      removeExpired({ knex: database.knex, files: parts.files, clock, failedInputsKeptMs: 7_200_000 })
    const advance = (ms: number) => {
      now += ms
    }
    return { parts, submit, end, fail, keys, remove, advance }
  }
  const inputs = ['input/file-001', 'input/form.json']

  it('is inputs once a task has ended, and the task with its result a day later', async () => {
    const { parts, submit, end, keys, remove, advance } = await prepare()
    const { id } = await submit()
    expect(await remove()).toMatchObject({ inputs: 0, tasks: 0 })
    expect(await keys()).toEqual(inputs)
    await end(id)
    expect(await remove()).toMatchObject({ inputs: 1, tasks: 0 })
    expect(await keys()).toEqual(['result.json'])
    advance(86_399_999)
    expect(await remove()).toMatchObject({ inputs: 0, tasks: 0 })
    advance(1)
    expect(await remove()).toMatchObject({ tasks: 1 })
    expect([await keys(), await parts.tasks.get(id)]).toEqual([[], null])
  })

  it('is the bill of a task that failed when the time to try it again is over', async () => {
    const { parts, submit, fail, keys, remove, advance } = await prepare()
    const { id } = await submit()
    await fail(id)
    advance(7_199_999)
    expect(await remove()).toMatchObject({ inputs: 0 })
    expect([await keys(), await parts.tasks.get(id)]).toMatchObject([inputs, { hasInputs: true }])
    advance(1)
    expect(await remove()).toMatchObject({ inputs: 1 })
    expect([await keys(), await parts.tasks.get(id)]).toMatchObject([[], { hasInputs: false }])
  })

  it('waits for the webhook and the backup of the task', async () => {
    const { parts, submit, end, keys, remove, advance } = await prepare()
    const { id } = await submit()
    await end(id)
    const add = (kind: 'deliver' | 'back-up') =>
      parts.queue.add({ kind, payload: { task_id: id }, maxAttempts: 5 }, { idempotencyKey: id })
    const [backup, delivery] = [await add('back-up'), await add('deliver')]
    advance(2 * 86_400_000)
    expect(await remove()).toMatchObject({ inputs: 0, tasks: 0, orphans: 0 })
    await parts.queue.cancel(backup)
    expect(await remove()).toMatchObject({ inputs: 1, tasks: 0 })
    expect(await keys()).toEqual(['result.json'])
    await parts.queue.cancel(delivery)
    expect(await remove()).toMatchObject({ tasks: 1 })
  })

  it('is files of no task after an hour, and no file of a task that waits', async () => {
    const { parts, submit, keys, remove, advance } = await prepare()
    await submit()
    await parts.files.putResult('00000000-0000-4000-8000-000000000000', '{}')
    expect(await remove()).toMatchObject({ orphans: 0 })
    advance(3_600_001)
    expect(await remove()).toMatchObject({ orphans: 1 })
    expect(await keys()).toEqual(inputs)
  })

  it('is jobs that ended a week ago', async () => {
    const { parts, submit, remove, advance } = await prepare()
    const { jobId } = await submit()
    await parts.queue.cancel(jobId)
    advance(6 * 86_400_000)
    expect(await remove()).toMatchObject({ jobs: 0 })
    advance(2 * 86_400_000)
    expect(await remove()).toMatchObject({ jobs: 1 })
    expect(await parts.queue.get(jobId)).toBeNull()
  })
})
