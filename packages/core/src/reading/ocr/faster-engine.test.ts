import { describe, expect, it } from 'vitest'
import type { OcrEngine } from '../ocr-engine.js'
import { FasterEngine } from './faster-engine.js'

const image = { width: 1, height: 1, pixels: new Uint8Array(1) }
const french = { languages: ['fra'] }

/** Engines that take their time on a clock of their own, and note what they did. */
function createScene(milliseconds: Record<string, number>) {
  const scene = { time: 0, log: [] as string[] }
  const open = (id: string): OcrEngine => ({
    id,
    recognize: (picture) => {
      scene.time += milliseconds[id] ?? Infinity
      if (picture === image) scene.log.push(`${id} reads`)
      if (milliseconds[id] === undefined) return Promise.reject(new Error('broken'))
      return Promise.resolve({ words: [] })
    },
    close: () => {
      scene.log.push(`${id} closes`)
      return Promise.resolve()
    },
  })
  const engine = new FasterEngine({
    preferred: open('own'),
    openChallenger: () => Promise.resolve('other' in milliseconds || 'broken' in milliseconds ? open('other') : null),
    now: () => scene.time,
  })
  return { engine, log: scene.log }
}

describe('the faster of two engines', () => {
  it.each([
    ['the challenger when it is clearly faster', { own: 100, other: 80 }, 'other'],
    ['the preferred one when they are about the same', { own: 100, other: 95 }, 'own'],
    ['the preferred one when the challenger fails', { own: 100, broken: 0 }, 'own'],
    ['the preferred one when there is no challenger', { own: 100 }, 'own'],
  ])('is %s', async (_what, milliseconds, id) => {
    const { engine, log } = createScene(milliseconds)
    await Promise.all([engine.recognize(image, french), engine.recognize(image, french)])
    expect(engine.id).toBe(id)
    expect(log.filter((line) => line.endsWith('reads'))).toEqual([`${id} reads`, `${id} reads`])
    await engine.close()
    const closed = log.filter((line) => line.endsWith('closes'))
    expect(new Set(closed)).toEqual(
      new Set(Object.keys(milliseconds).length > 1 ? ['own closes', 'other closes'] : ['own closes']),
    )
    await expect(engine.recognize(image, french)).rejects.toMatchObject({ code: 'ocr_failed' })
  })

  it('closes without having read anything', async () => {
    const { engine, log } = createScene({ own: 1, other: 2 })
    await engine.close()
    expect(log).toEqual(['own closes'])
  })
})
