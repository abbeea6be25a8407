import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { Turns } from './turns.js'

/** Work that ends when it is told to. */
function controlledWork(): { run: () => Promise<string>; finish: () => void; isRunning: () => boolean } {
  let isRunning = false
  let finish = (): void => undefined
  const done = new Promise<string>((resolve) => {
    finish = () => {
      resolve('done')
    }
  })
  const run = async (): Promise<string> => {
    isRunning = true
    return done
  }
  return { run, finish, isRunning: () => isRunning }
}

describe('turns', () => {
  it('run as many at a time as allowed, in the order in which they came', async () => {
    const turns = new Turns(2)
    const works = [controlledWork(), controlledWork(), controlledWork()]
    const results = works.map(({ run }) => turns.run(undefined, run))
    await nextTurn()
    expect(works.map(({ isRunning }) => isRunning())).toEqual([true, true, false])
    works[1]?.finish()
    await results[1]
    await nextTurn()
    expect(works[2]?.isRunning()).toBe(true)
    for (const { finish } of works) finish()
    expect(await Promise.all(results)).toEqual(['done', 'done', 'done'])
  })

  it('go on after a failure', async () => {
    const turns = new Turns(1)
    const failing = turns.run(undefined, () => Promise.reject(new Error('broken')))
    await expect(failing).rejects.toThrow('broken')
    expect(await turns.run(undefined, () => Promise.resolve('next'))).toBe('next')
  })

  it('are given up by whoever aborts while waiting', async () => {
    const turns = new Turns(1)
    const first = controlledWork()
    const running = turns.run(undefined, first.run)
    const abort = new AbortController()
    const waiting = turns.run(abort.signal, () => Promise.resolve('never'))
    abort.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' })
    first.finish()
    await running
    expect(await turns.run(undefined, () => Promise.resolve('next'))).toBe('next')
  })

  it('are refused once closed', async () => {
    const turns = new Turns(1)
    const first = controlledWork()
    const running = turns.run(undefined, first.run)
    const waiting = turns.run(undefined, () => Promise.resolve('never'))
    turns.close(new Error('closed'))
    await expect(waiting).rejects.toThrow('closed')
    await expect(turns.run(undefined, () => Promise.resolve('never'))).rejects.toThrow('closed')
    first.finish()
    expect(await running).toBe('done')
  })
})
