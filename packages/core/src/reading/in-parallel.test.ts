import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inParallel } from './in-parallel.js'

describe('inParallel', () => {
  it('gives results in the order of the items, with at most so many under way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(5)), fc.integer({ min: 1, max: 9 }), async (items, places) => {
        let [running, most] = [0, 0]
        const results = await inParallel(items, places, async (turns) => {
          most = Math.max(most, ++running)
          for (let turn = 0; turn < turns; turn++) await Promise.resolve()
          running--
          return turns * 2
        })
        expect(results).toEqual(items.map((item) => item * 2))
        expect(most).toBeLessThanOrEqual(places)
      }),
    )
  })

  it('throws the first failure when what runs has ended, and starts nothing more', async () => {
    const started: number[] = []
    const ended: number[] = []
    const work = inParallel([0, 1, 2, 3, 4, 5], 2, async (item) => {
      started.push(item)
      if (item === 1) throw new Error('the first')
      await new Promise((resolve) => setImmediate(resolve))
      ended.push(item)
      if (item === 0) throw new Error('the second')
    })
    await expect(work).rejects.toThrow('the first')
    expect({ started, ended }).toEqual({ started: [0, 1], ended: [0] })
  })
})
