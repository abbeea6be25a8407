import { knownSum } from '../../models/known-sum.js'
import type { OcrEngine } from '../ocr-engine.js'
import type { OcrUse } from '../ocr-use.js'

/** The engine, and on demand what it has been used for so far: null as long as it has read nothing. */
export function countOcr(engine: OcrEngine): { engine: OcrEngine; use: () => OcrUse | null } {
  let pictures = 0
  const usages: NonNullable<OcrUse['usage']>[] = []
  return {
    engine: {
      get id() {
        return engine.id
      },
      ...(engine.needsSecondLook === undefined ? {} : { needsSecondLook: engine.needsSecondLook }),
      recognize: async (image, options) => {
        const page = await engine.recognize(image, options)
        pictures += 1
        if (page.usage !== undefined) usages.push(page.usage)
        return page
      },
      close: () => engine.close(),
    },
    use: () => {
      if (pictures === 0) return null
      return { engine: engine.id, pictures, usage: usages.length === 0 ? null : total(usages) }
    },
  }
}

function total(usages: readonly NonNullable<OcrUse['usage']>[]): NonNullable<OcrUse['usage']> {
  return {
    inputTokens: knownSum(usages.map(({ inputTokens }) => inputTokens)),
    outputTokens: knownSum(usages.map(({ outputTokens }) => outputTokens)),
  }
}
