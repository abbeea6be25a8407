import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { WorkSlots } from './work-slots.js'

const never = new AbortController().signal

function heldTask() {
  let finish: () => void = () => undefined
  const done = new Promise<void>((resolve) => {
    finish = resolve
  })
  return {
    task: () => done,
    finish: () => {
      finish()
    },
  }
}

describe('WorkSlots', () => {
  it('runs so many at once and the others in the order in which they came', async () => {
    const slots = new WorkSlots(2)
    const started: number[] = []
    const tasks = [0, 1, 2, 3].map(() => heldTask())
    const results = tasks.map(({ task }, index) =>
      slots.run(async () => {
        started.push(index)
        await task()
        return index
      }, never),
    )
    await Promise.resolve()
    expect([slots.running, slots.waiting]).toEqual([2, 2])
    tasks[1]?.finish()
    await results[1]
    await nextTurn()
    expect(started).toEqual([0, 1, 2])
    for (const { finish } of tasks) finish()
    expect(await Promise.all(results)).toEqual([0, 1, 2, 3])
    expect([slots.running, slots.waiting]).toEqual([0, 0])
  })

  it('frees the slot of a task that fails', async () => {
    const slots = new WorkSlots(1)
    await expect(slots.run(() => Promise.reject(new Error('broken')), never)).rejects.toThrow('broken')
    expect(await slots.run(() => Promise.resolve('next'), never)).toBe('next')
  })

  it('never runs a task whose signal fires while it waits', async () => {
    const slots = new WorkSlots(1)
    const first = heldTask()
    const running = slots.run(first.task, never)
    const leaving = new AbortController()
    let ran = false
    const waiting = slots.run(() => {
      ran = true
      return Promise.resolve()
    }, leaving.signal)
    const refused = expect(waiting).rejects.toThrow('gone')
    await Promise.resolve()
    leaving.abort(new Error('gone'))
    await refused
    first.finish()
    await running
    expect([ran, slots.running, slots.waiting]).toEqual([false, 0, 0])
  })

  it('refuses at once when the signal has already fired', async () => {
    await expect(new WorkSlots(1).run(() => Promise.resolve(), AbortSignal.abort(new Error('gone')))).rejects.toThrow(
      'gone',
    )
  })
})
