import { expect, it, vi } from 'vitest'
import { effectsTable, handler, job, until, untilState, type QueueBench } from '../testing/queue-bench.test-support.js'
import type { JobHandler } from './job-queue.js'

/** What a queue promises to whoever adds a job and to whoever runs it, whatever the driver and the database. */
export function keepsThePromisesOfAJobQueue(bench: () => Promise<QueueBench>): void {
  it('runs a job with what it was given, once', async () => {
    const queue = await (await bench()).open()
    const id = await queue.add(job({ text: 'é', number: 1.5, flag: true, nothing: null }))
    const run = vi.fn<JobHandler['run']>().mockResolvedValue(undefined)
    queue.process(handler(run))
    await untilState(queue, id, 'completed')
    expect(run).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        id,
        kind: 'analyze',
        payload: { text: 'é', number: 1.5, flag: true, nothing: null },
        attempt: 1,
        maxAttempts: 3,
      }),
      { signal: expect.any(AbortSignal) as AbortSignal },
    )
    expect(await queue.get(id)).toMatchObject({ attempts: 1, error: null })
    expect(await queue.get('00000000-0000-4000-8000-000000000000')).toBeNull()
  })

  it('adds a job with the transaction that asks for it, or not at all', async () => {
    const { database, open } = await bench()
    const queue = await open()
    const run = vi.fn<JobHandler['run']>().mockResolvedValue(undefined)
    queue.process(handler(run))
    const undone = database.transaction(async (transaction) => {
      await queue.add(job({ committed: false }), { transaction })
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    const id = await database.transaction((transaction) => queue.add(job({ committed: true }), { transaction }))
    await untilState(queue, id, 'completed')
    expect(run.mock.calls.map(([{ payload }]) => payload)).toEqual([{ committed: true }])
  })

  it('adds one job of fifty that race with the same key, and one for each kind and each key', async () => {
    const { database, open } = await bench()
    const [first, second] = await Promise.all([open(), open()])
    const add = (at: number, idempotencyKey: string) => {
      const queue = at % 2 === 0 ? first : second
      return at % 3 === 0
        ? database.transaction((transaction) => queue.add(job(), { idempotencyKey, transaction }))
        : queue.add(job(), { idempotencyKey })
    }
    const ids = await Promise.all(Array.from({ length: 50 }, (_, at) => add(at, 'same')))
    expect(new Set(ids).size).toBe(1)
    const other = await add(1, 'Same')
    const otherKind = await first.add({ ...job(), kind: 'deliver' }, { idempotencyKey: 'same' })
    expect(new Set([ids[0], other, otherKind]).size).toBe(3)
  })

  it('writes what a run leaves behind with the end of the job, or neither', async () => {
    const { database, open } = await bench()
    await effectsTable(database)
    const queue = await open()
    const id = await queue.add(job())
    queue.process(
      handler(
        ({ attempt }) =>
          Promise.resolve(async (transaction) => {
            await transaction('effects').insert({ effect: `attempt ${attempt}` })
            if (attempt === 1) throw new Error('cut between the effect and its commit')
          }),
        { delayAfter: () => 0 },
      ),
    )
    await untilState(queue, id, 'completed')
    expect(await database.knex('effects').pluck('effect')).toEqual(['attempt 2'])
  })

  it('runs a failed job again after its delay, a fifth less or more, until no attempt is left', async () => {
    const { open, now, advance } = await bench()
    const queue = await open({ random: () => 0.75 })
    const onFailure = vi.fn<NonNullable<JobHandler['onFailure']>>().mockResolvedValue(undefined)
    const delayAfter = (failed: number) => 1_000 * 10 ** failed
    const run = vi.fn<JobHandler['run']>().mockRejectedValue(Object.assign(new TypeError('of Marie'), { code: 'E_X' }))
    queue.process(handler(run, { delayAfter, onFailure }))
    const id = await queue.add(job())
    for (const [attempts, delay] of [
      [1, 10_000],
      [2, 100_000],
    ] as const) {
      await until(async () => {
        expect(await queue.get(id)).toMatchObject({ state: 'waiting', attempts, runAt: now() + delay * 1.1 })
      })
      advance(delay * 1.1 - 1)
      expect((await queue.counts()).analyze).toMatchObject({ waiting: 0, delayed: 1 })
      expect(run).toHaveBeenCalledTimes(attempts)
      advance(1)
    }
    await untilState(queue, id, 'dead')
    expect(await queue.get(id)).toMatchObject({ attempts: 3, error: 'TypeError E_X' })
    expect(onFailure.mock.calls.map(([{ attempt }, { isLast }]) => [attempt, isLast])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
  })

  it('ends a job whose error says that another attempt is useless, with what that leaves behind', async () => {
    const { database, open } = await bench()
    await effectsTable(database)
    const queue = await open()
    const error = Object.assign(new Error('refused'), { isRetryable: false })
    const onFailure: JobHandler['onFailure'] = async (_job, { isLast }, transaction) => {
      await transaction('effects').insert({ effect: `last: ${isLast}` })
    }
    const id = await queue.add(job())
    queue.process(handler(() => Promise.reject(error), { onFailure }))
    await untilState(queue, id, 'dead')
    expect(await database.knex('effects').pluck('effect')).toEqual(['last: true'])
  })

  it('keeps a job until its time', async () => {
    const { open, now, advance } = await bench()
    const queue = await open()
    const runs: string[] = []
    queue.process(
      handler(({ payload }) => {
        runs.push(String(payload['name']))
        return Promise.resolve(undefined)
      }),
    )
    const later = await queue.add(job({ name: 'later' }), { delayMs: 60_000 })
    const sooner = await queue.add(job({ name: 'sooner' }))
    expect(await queue.get(later)).toMatchObject({ state: 'waiting', runAt: now() + 60_000 })
    await untilState(queue, sooner, 'completed')
    advance(59_999)
    await untilState(queue, await queue.add(job({ name: 'meanwhile' })), 'completed')
    advance(1)
    await untilState(queue, later, 'completed')
    expect(runs).toEqual(['sooner', 'meanwhile', 'later'])
  })

  it('shares jobs between workers, each job to one, so many at a time of one kind', async () => {
    const { open } = await bench()
    const [first, second] = await Promise.all([open(), open()])
    const runs: string[] = []
    let running = 0
    let most = 0
    for (const queue of [first, second]) {
      queue.process(
        handler(
          async ({ id }) => {
            runs.push(id)
            running += 1
            most = Math.max(most, running)
            await new Promise(setImmediate)
            running -= 1
            return undefined
          },
          { concurrency: 3 },
        ),
      )
    }
    const ids = await Promise.all(Array.from({ length: 60 }, (_, at) => (at % 2 === 0 ? first : second).add(job())))
    await until(async () => {
      expect((await first.counts()).analyze).toMatchObject({ waiting: 0, active: 0 })
    })
    expect(runs.toSorted()).toEqual(ids.toSorted())
    expect(most).toBeLessThanOrEqual(6)
  })

  it('says how many jobs wait, and for how long the oldest one has', async () => {
    const { open, advance } = await bench()
    const queue = await open()
    const none = { waiting: 0, delayed: 0, active: 0, dead: 0, oldestWaitingMs: null }
    const idle = { assess: none, 'back-up': none, learn: none, 'label-studio': none }
    expect(await queue.counts()).toEqual({ ...idle, analyze: none, deliver: none })
    await queue.add(job())
    advance(1_000)
    await queue.add(job())
    await queue.add(job(), { delayMs: 5_000 })
    await queue.add({ ...job(), kind: 'deliver' })
    advance(500)
    expect(await queue.counts()).toEqual({
      ...idle,
      analyze: { waiting: 2, delayed: 1, active: 0, dead: 0, oldestWaitingMs: 1_500 },
      deliver: { waiting: 1, delayed: 0, active: 0, dead: 0, oldestWaitingMs: 500 },
    })
  })
}
