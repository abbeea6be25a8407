import { expect, it, vi } from 'vitest'
import { describeOnDatabase } from '../testing/each-database.test-support.js'
import { handler, job, queueBench, until } from '../testing/queue-bench.test-support.js'
import {
  cuttableRedis,
  describeWithRedis,
  forgetKeys,
  redisPrefix,
  redisUrl,
} from '../testing/redis-server.test-support.js'
import { BullMqQueue } from './bullmq-queue.js'
import { outlivesItsWorkers } from './job-leases.conformance.js'
import { keepsThePromisesOfAJobQueue } from './job-queue.conformance.js'
import type { JobHandler } from './job-queue.js'

describeWithRedis('the queue that BullMQ serves', () => {
  describeOnDatabase('postgresql', 'its promises', (open) => {
    const bench = async () => {
      const prefix = redisPrefix()
      return queueBench(await open(), (options) => BullMqQueue.open({ ...options, redisUrl, prefix }))
    }
    keepsThePromisesOfAJobQueue(bench)
    outlivesItsWorkers(bench)

    it('runs the jobs that Redis lost', async () => {
      const prefix = redisPrefix()
      const bench = queueBench(await open(), (options) => BullMqQueue.open({ ...options, redisUrl, prefix }))
      const queue = await bench.open()
      const ids = await Promise.all(Array.from({ length: 20 }, () => queue.add(job())))
      await forgetKeys(prefix)
      const run = vi.fn<JobHandler['run']>().mockResolvedValue(undefined)
      queue.process(handler(run))
      await until(() => {
        expect(run.mock.calls.map(([{ id }]) => id).toSorted()).toEqual(ids.toSorted())
      })
    })

    it('takes jobs while Redis is not there, and runs them once it is back', async () => {
      const redis = await cuttableRedis()
      const prefix = redisPrefix()
      const bench = queueBench(await open(), (options) => BullMqQueue.open({ ...options, redisUrl: redis.url, prefix }))
      const queue = await bench.open()
      const run = vi.fn<JobHandler['run']>().mockResolvedValue(undefined)
      queue.process(handler(run))
      const before = await queue.add(job())
      await until(async () => {
        expect(await queue.get(before)).toMatchObject({ state: 'completed' })
      })
      redis.cut()
      const ids = await Promise.all(Array.from({ length: 5 }, () => queue.add(job())))
      await redis.mend()
      await until(async () => {
        for (const id of ids) expect(await queue.get(id)).toMatchObject({ state: 'completed', attempts: 1 })
      })
    })

    it('takes jobs and ends although Redis never answers', async () => {
      const redis = await cuttableRedis()
      redis.cut()
      const bench = queueBench(await open(), (options) =>
        BullMqQueue.open({ ...options, redisUrl: redis.url, prefix: redisPrefix() }),
      )
      const queue = await bench.open()
      const worker = queue.process(handler(() => Promise.resolve(undefined)))
      const id = await queue.add(job())
      expect(await queue.get(id)).toMatchObject({ state: 'waiting', attempts: 0 })
      await worker.stop(0)
    })
  })
})
