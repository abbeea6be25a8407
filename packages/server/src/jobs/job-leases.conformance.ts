import { expect, it, vi } from 'vitest'
import type { Database } from '../database/database.js'
import {
  effectsTable,
  handler,
  heldRun,
  job,
  until,
  untilState,
  type QueueBench,
} from '../testing/queue-bench.test-support.js'
import type { JobHandler } from './job-queue.js'

/** What a queue promises when workers die, stop, take long, or are told to stop. */
export function outlivesItsWorkers(bench: () => Promise<QueueBench>): void {
  it('gives the job of a worker that died to another one, and refuses what the first one writes after all', async () => {
    const { database, open, advance } = await bench()
    await effectsTable(database)
    const [first, second] = await Promise.all([open(), open()])
    const leaves = (effect: string) => async (transaction: Database['knex']) => {
      await transaction('effects').insert({ effect })
    }
    const frozen = heldRun()
    let isTaken = false
    const zombie = vi.fn<JobHandler['run']>(async () => {
      isTaken = true
      await frozen.promise
      return leaves('zombie')
    })
    const frozenWorker = first.process(handler(zombie))
    const id = await first.add(job())
    await until(() => {
      expect(isTaken).toBe(true)
    })
    advance(30_001)
    const attempts: number[] = []
    second.process(
      handler(({ attempt }) => {
        attempts.push(attempt)
        return Promise.resolve(leaves('second'))
      }),
    )
    await untilState(second, id, 'completed')
    frozen.finish()
    await frozenWorker.stop(5_000)
    expect(attempts).toEqual([2])
    expect(await database.knex('effects').pluck('effect')).toEqual(['second'])
  })

  it('ends a job whose workers keep dying, and says so', async () => {
    const { open, advance } = await bench()
    const [first, second] = await Promise.all([open(), open()])
    const frozen = heldRun()
    const run = vi.fn<JobHandler['run']>(() => frozen.promise)
    const onFailure = vi.fn<NonNullable<JobHandler['onFailure']>>().mockResolvedValue(undefined)
    first.process(handler(run, { onFailure }))
    const id = await first.add({ ...job(), maxAttempts: 1 })
    await until(() => {
      expect(run).toHaveBeenCalledOnce()
    })
    advance(30_001)
    second.process(handler(run, { onFailure }))
    await untilState(second, id, 'dead')
    expect(run).toHaveBeenCalledOnce()
    // Both workers may see it at the same time: the one that is late is undone with what it wrote.
    expect(onFailure).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ id, attempt: 1 }),
      expect.objectContaining({ isLast: true }),
      expect.anything(),
    )
  })

  it('holds a job that takes longer than a lease', async () => {
    const { database, open, advance, now } = await bench()
    const [first, second] = await Promise.all([open({ leaseMs: 600 }), open({ leaseMs: 600 })])
    const long = heldRun()
    const run = vi.fn<JobHandler['run']>(() => long.promise)
    first.process(handler(run))
    second.process(handler(run))
    const id = await first.add(job())
    await until(() => {
      expect(run).toHaveBeenCalledOnce()
    })
    for (let lease = 0; lease < 4; lease += 1) {
      advance(500)
      await until(async () => {
        expect(await database.knex('jobs').where({ id }).first('lease_until')).toEqual({ lease_until: now() + 600 })
      })
    }
    long.finish()
    await untilState(first, id, 'completed')
    expect(run).toHaveBeenCalledOnce()
  })

  it('cancels a job that waits, one that runs here and one that runs elsewhere', async () => {
    const { database, open } = await bench()
    await effectsTable(database)
    const [here, elsewhere] = await Promise.all([open(), open({ leaseMs: 600 })])
    const reasons: string[] = []
    const untilAborted: JobHandler['run'] = async (_job, { signal }) => {
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve, { once: true })
      })
      reasons.push(String(signal.reason))
      return async (transaction) => {
        await transaction('effects').insert({ effect: 'after all' })
      }
    }
    const waiting = await here.add(job())
    expect(await here.cancel(waiting)).toBe(true)
    expect(await here.cancel(waiting)).toBe(false)
    for (const runner of [here, elsewhere]) {
      const worker = runner.process(handler(untilAborted))
      const id = await runner.add(job())
      await untilState(here, id, 'active')
      expect(await here.cancel(id)).toBe(true)
      await worker.stop(5_000)
      expect(await here.get(id)).toMatchObject({ state: 'cancelled', attempts: 1 })
    }
    expect(await here.get(waiting)).toMatchObject({ state: 'cancelled', attempts: 0 })
    expect(reasons).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('cancelled') as string))
    expect(await database.knex('effects').pluck('effect')).toEqual([])
  })

  it('lets jobs end when a worker stops, and gives back those that do not in time', async () => {
    const queue = await (await bench()).open()
    const ending = heldRun()
    const run = vi.fn<JobHandler['run']>(async ({ payload }, { signal }) => {
      if (payload['ends'] === true) await ending.promise
      else
        await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error)
          })
        })
      return undefined
    })
    const worker = queue.process(handler(run, { concurrency: 2 }))
    const ended = await queue.add(job({ ends: true }))
    const stuck = await queue.add(job({ ends: false }))
    await until(() => {
      expect(run).toHaveBeenCalledTimes(2)
    })
    const stopped = worker.stop(200)
    const late = await queue.add(job({ ends: true }))
    ending.finish()
    await stopped
    expect(await queue.get(ended)).toMatchObject({ state: 'completed' })
    expect(await queue.get(stuck)).toMatchObject({ state: 'waiting', attempts: 0 })
    expect(await queue.get(late)).toMatchObject({ state: 'waiting', attempts: 0 })
    queue.process(handler(() => Promise.resolve(undefined)))
    await Promise.all([stuck, late].map((id) => untilState(queue, id, 'completed')))
    expect(await queue.get(stuck)).toMatchObject({ attempts: 1 })
  })
}
