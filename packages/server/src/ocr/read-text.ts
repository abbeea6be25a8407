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
  const reader = engine === 'vision' && vision !== null ? vision : settings
  // What a request may weigh was checked where it was received.
  const own = { ...limits, maxBytes: Number.MAX_SAFE_INTEGER }
  const { pages, ocr } = await readDocument(files, { ocr: reader, languages, limits: own, signal })
  return { pages: pages.map(textOf), usage: ocr?.usage ?? { inputTokens: 0, outputTokens: 0 } }
}

function textOf({ lines }: Page): string {
  return lines.map(({ text }) => text).join('\n')
}
