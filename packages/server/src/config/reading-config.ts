import type { Limits } from '@constat/core'
import type { z } from 'zod'
import type { ocrEngineNames, readingSettings } from './reading-settings.js'
import { wrongSetting } from './wrong-setting.js'

/** How pictures of pages are read, and how much one document may ask for. */
export interface ReadingConfig {
  readonly engine: (typeof ocrEngineNames)[number]
  /** ISO 639-2 codes, the main language first. */
  readonly languages: readonly string[]
  /** Path or name of the native Tesseract; null when none is named. */
  readonly tesseractCommand: string | null
  /** The service of the engine `vision`; null when its address and its model are not both set. */
  readonly vision: { readonly baseUrl: string; readonly model: string; readonly apiKey: string | null } | null
  readonly limits: Pick<Limits, 'maxPages' | 'maxPixels' | 'maxPageMilliseconds' | 'maxMemoryMegabytes'>
}

/** The settings of reading as they are parsed. */
export type ReadingSettings = z.output<z.ZodObject<typeof readingSettings>>

/**
 * The settings of reading as the server takes them.
 *
 * @throws ConfigError when the engine `vision` is chosen without its service or its model
 */
export function readingConfig(settings: ReadingSettings): ReadingConfig {
  const { OCR_ENGINE: engine, OCR_BASE_URL: baseUrl, MODEL_NAME: model } = settings
  if (engine === 'vision' && baseUrl === '') throw wrongSetting('OCR_BASE_URL', baseUrl)
  if (engine === 'vision' && model === '') throw wrongSetting('MODEL_NAME', model)
  const hasVision = baseUrl !== '' && model !== ''
  return Object.freeze({
    engine,
    languages: Object.freeze(settings.OCR_LANGUAGES),
    tesseractCommand: orNull(settings.TESSERACT_CMD),
    vision: hasVision ? Object.freeze({ baseUrl, model, apiKey: orNull(settings.OCR_API_KEY) }) : null,
    limits: Object.freeze({
      maxPages: settings.MAX_PAGES,
      maxPixels: settings.MAX_PIXELS,
      maxPageMilliseconds: settings.MAX_PAGE_SECONDS * 1000,
      maxMemoryMegabytes: settings.MAX_MEMORY_MEGABYTES,
    }),
  })
}

const orNull = (text: string): string | null => (text === '' ? null : text)
