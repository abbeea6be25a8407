import { readDocument, type OcrEngine, type Page } from '@constat/core'
import type { ReadingConfig } from '../config/reading-config.js'
import type { TextReading, TextRequest } from './text-reading.js'

export interface TextEngines {
  readonly config: Pick<ReadingConfig, 'languages' | 'limits'>
  /** The engine of the settings. */
  readonly settings: OcrEngine
  /** The service of the settings; null without one. */
  readonly vision: OcrEngine | null
}

/** Reads the text of pictures with the engine that is asked for. */
export async function readText(
  { config, settings, vision }: TextEngines,
  { files, engine }: TextRequest,
  signal: AbortSignal,
): Promise<TextReading> {
  const { languages, limits } = config
  const counting = countTokens(engine === 'vision' && vision !== null ? vision : settings)
  // What a request may weigh was checked where it was received.
  const own = { ...limits, maxBytes: Number.MAX_SAFE_INTEGER }
  const { pages } = await readDocument(files, { ocr: counting.engine, languages, limits: own, signal })
  return { pages: pages.map(textOf), usage: counting.usage() }
}

function textOf({ lines }: Page): string {
  return lines.map(({ text }) => text).join('\n')
}

type Usage = TextReading['usage']

/** The same engine, and the tokens of all pictures that it has read. */
function countTokens(engine: OcrEngine): { engine: OcrEngine; usage: () => Usage } {
  let total: Usage = { inputTokens: 0, outputTokens: 0 }
  const { needsSecondLook } = engine
  const counting: OcrEngine = {
    id: engine.id,
    ...(needsSecondLook === undefined ? {} : { needsSecondLook }),
    recognize: async (image, options) => {
      const page = await engine.recognize(image, options)
      if (page.usage !== undefined) total = sumOf(total, page.usage)
      return page
    },
    close: () => engine.close(),
  }
  return { engine: counting, usage: () => total }
}

function sumOf(one: Usage, other: Usage): Usage {
  const add = (left: number | null, right: number | null) => (left === null || right === null ? null : left + right)
  return {
    inputTokens: add(one.inputTokens, other.inputTokens),
    outputTokens: add(one.outputTokens, other.outputTokens),
  }
}
