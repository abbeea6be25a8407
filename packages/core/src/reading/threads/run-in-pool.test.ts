import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { DamagedPdfError } from '../../errors/damaged-pdf-error.js'
import { runInPool, type TaskOptions } from './run-in-pool.js'
import { ThreadPool } from './thread-pool.js'

const misbehaving = fileURLToPath(new URL('./misbehaving-worker.test-support.ts', import.meta.url))
const open = async (worker: string): Promise<ThreadPool> =>
  ThreadPool.open({ worker, maxThreads: 1, maxMemoryMegabytes: 64, idleMilliseconds: 1000 })
const pool = await open(misbehaving)
afterAll(() => pool.close())

const limits = { maxPageMilliseconds: 10_000, maxMemoryMegabytes: 64 }
const run = async (name: string, options: Partial<TaskOptions> = {}, value: unknown = name): Promise<unknown> =>
  runInPool(pool, name, Promise.resolve({ value }), { stage: 'text', limits, ...options })

/** A task that is over its limit must not cost the next one anything. */
async function expectHealth(): Promise<void> {
  expect(await run('echo', {}, 'still here')).toBe('still here')
}

describe('a task in a thread', () => {
  it('answers after all of its progress, in order', async () => {
    const seen: number[] = []
    await run('echo', { onProgress: (done) => seen.push(done) })
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
  })

  it('that hangs is ended at its limit', async () => {
    const hanging = run('hang', { limits: { ...limits, maxPageMilliseconds: 300 } })
    await expect(hanging).rejects.toMatchObject({
      code: 'reading_timeout',
      details: { stage: 'text', maxMilliseconds: 300 },
    })
    await expectHealth()
  })

  it('may take longer than the limit in all, as long as it gets on', async () => {
    expect(await run('plod', { limits: { ...limits, maxPageMilliseconds: 400 } })).toBe('arrived')
  })

  it('that takes all memory is ended at its limit', async () => {
    await expect(run('hoard')).rejects.toMatchObject({
      code: 'reading_memory',
      details: { stage: 'text', maxMemoryMegabytes: 64 },
    })
    await expectHealth()
  })

  it('whose thread ends is reported', async () => {
    await expect(run('leave')).rejects.toMatchObject({ code: 'reading_failed', details: { stage: 'text' } })
    await expectHealth()
  })

  it('that ends without an answer is reported', async () => {
    await expect(run('no such task')).rejects.toMatchObject({ code: 'reading_failed', details: { stage: 'text' } })
  })

  it('gives its errors with their class', async () => {
    await expect(run('fail')).rejects.toBeInstanceOf(DamagedPdfError)
    await expect(run('fail')).rejects.toMatchObject({ code: 'damaged_pdf', details: { file: 2 } })
  })

  it('stops at once when the caller asks for it, even in the middle of a hang', async () => {
    const reason = new Error('the caller has left')
    const controller = new AbortController()
    const seen: number[] = []
    const hanging = run('hang', {
      signal: controller.signal,
      onProgress: (done) => {
        seen.push(done)
        controller.abort(reason)
      },
    })
    await expect(hanging).rejects.toMatchObject({ code: 'aborted', cause: reason })
    expect(seen).toEqual([1])
    await expect(run('echo', { signal: AbortSignal.abort(reason) })).rejects.toMatchObject({ code: 'aborted' })
    await expectHealth()
  })

  it('stops when the callback of the caller throws, with that error', async () => {
    const mistake = new Error('a bug of the caller')
    const onProgress = (): never => {
      throw mistake
    }
    await expect(run('hang', { onProgress })).rejects.toBe(mistake)
    await expectHealth()
  })

  it('fails when its input cannot be made or sent', async () => {
    const mistake = new Error('no engine')
    const input = Promise.reject<{ value: unknown }>(mistake)
    await expect(runInPool(pool, 'echo', input, { stage: 'text', limits })).rejects.toBe(mistake)
    await expect(run('echo', {}, () => 1)).rejects.toThrow(/could not be cloned/)
    await expectHealth()
  })

  it('fails when the thread cannot start', async () => {
    const broken = await open(`${misbehaving}.missing`)
    const task = runInPool(broken, 'echo', Promise.resolve({ value: 1 }), { stage: 'text', limits })
    await expect(task).rejects.toMatchObject({ code: 'reading_failed' })
    await broken.close()
  })
})
