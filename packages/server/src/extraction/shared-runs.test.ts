import { AbortedError } from '@constat/core'
import { describe, expect, it } from 'vitest'
import { deferred, type Deferred } from '../testing/deferred.js'
import { SharedRuns } from './shared-runs.js'

const stays = new AbortController().signal

/** Work that ends when the test says so. */
function work() {
  const begun: Deferred<string>[] = []
  const begin = () => {
    const run = deferred<string>()
    begun.push(run)
    return run.promise
  }
  return { begin, begun }
}

describe('runs that are shared', () => {
  it('are one for all who ask for the same at the same time, and another one afterwards', async () => {
    const runs = new SharedRuns<string>()
    const { begin, begun } = work()
    const asked = [runs.run('one', stays, begin), runs.run('one', stays, begin), runs.run('other', stays, begin)]
    for (const run of begun) run.resolve('done')
    const shared = (await Promise.all(asked)).map(({ isShared }) => isShared)
    expect([begun.length, shared]).toEqual([2, [false, true, false]])
    const again = runs.run('one', stays, begin)
    begun.at(-1)?.resolve('done again')
    expect(await again).toEqual({ value: 'done again', isShared: false })
  })

  it('fail for all who wait', async () => {
    const runs = new SharedRuns<string>()
    const { begin, begun } = work()
    const asked = [runs.run('one', stays, begin), runs.run('one', stays, begin)]
    begun[0]?.reject(new TypeError('a bug'))
    const ended = await Promise.allSettled(asked)
    expect(ended.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(begun).toHaveLength(1)
  })

  it('begin again with who stays when the first one leaves', async () => {
    const runs = new SharedRuns<string>()
    const { begin, begun } = work()
    const first = runs.run('one', stays, begin)
    const others = [runs.run('one', stays, begin), runs.run('one', stays, begin)]
    begun[0]?.reject(new AbortedError('the first one left'))
    await expect(first).rejects.toMatchObject({ code: 'aborted' })
    await Promise.resolve()
    begun[1]?.resolve('done')
    expect((await Promise.all(others)).map(({ value, isShared }) => [value, isShared])).toEqual([
      ['done', false],
      ['done', true],
    ])
    expect(begun).toHaveLength(2)
  })

  it('go on without who leaves while they wait', async () => {
    const runs = new SharedRuns<string>()
    const { begin, begun } = work()
    const leaving = new AbortController()
    const first = runs.run('one', stays, begin)
    const second = runs.run('one', leaving.signal, begin)
    leaving.abort('gone')
    await expect(second).rejects.toBe('gone')
    begun[0]?.resolve('done')
    expect(await first).toEqual({ value: 'done', isShared: false })
  })
})
