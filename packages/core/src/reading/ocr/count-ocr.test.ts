import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OcrEngine, OcrPage } from '../ocr-engine.js'
import { countOcr } from './count-ocr.js'

const image = { width: 1, height: 1, channels: 1, pixels: new Uint8Array(1) } as const
const words: OcrPage['words'] = []

function answering(pages: readonly OcrPage[], id = 'scripted'): OcrEngine {
  const left = [...pages]
  return {
    id,
    recognize: () => {
      const page = left.shift()
      return page === undefined ? Promise.reject(new Error('nothing left')) : Promise.resolve(page)
    },
    close: () => Promise.resolve(),
  }
}

async function useAfter(pages: readonly OcrPage[]) {
  const counted = countOcr(answering(pages))
  await Promise.all(pages.map(() => counted.engine.recognize(image, { languages: ['fra'] })))
  return counted.use()
}

describe('use of an OCR engine', () => {
  it('is none before it has read, and after it has failed', async () => {
    const counted = countOcr(answering([]))
    expect(counted.use()).toBeNull()
    await expect(counted.engine.recognize(image, { languages: ['fra'] })).rejects.toThrow('nothing left')
    expect(counted.use()).toBeNull()
  })

  it('names an engine that asks no model, without tokens', async () => {
    expect(await useAfter([{ words }])).toEqual({ engine: 'scripted', pictures: 1, usage: null })
  })

  it('sums the tokens of every picture; a number that one answer does not tell is unknown', async () => {
    const tokens = fc.option(fc.nat(100_000), { nil: null })
    const usage = fc.record({ inputTokens: tokens, outputTokens: tokens })
    await fc.assert(
      fc.asyncProperty(fc.array(usage, { minLength: 1, maxLength: 8 }), async (usages) => {
        const use = await useAfter(usages.map((each) => ({ words, usage: each })))
        expect(use?.pictures).toBe(usages.length)
        for (const kind of ['inputTokens', 'outputTokens'] as const) {
          const counts = usages.map((each) => each[kind])
          const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0)
          expect(use?.usage?.[kind]).toBe(counts.includes(null) ? null : sum)
        }
      }),
    )
  })
})
