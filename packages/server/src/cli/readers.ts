import {
  chooseTesseract,
  createTesseractCliEngine,
  createTesseractJsEngine,
  createVisionModel,
  createVisionOcrEngine,
  withFallback,
  withTimeout,
  type AnalysisContext,
} from '@constat/core'
import { readAnalysisConfig, type SettingTexts } from '../config.js'
import { createSecondReader } from '../models/create-second-reader.js'
import { createOcrEngine } from '../ocr/create-ocr-engine.js'

/** What reads the bills of one command line. */
export interface Readers {
  context: AnalysisContext
  close: () => Promise<void>
}

/**
 * The OCR engine, the limits and the second reader that the settings ask for; where they say nothing of OCR, the engine that
 * the library has by itself.
 *
 * @throws ConfigError
 */
export function createReaders(overrides: SettingTexts): Readers {
  const { reading, secondReader, given } = readAnalysisConfig(overrides)
  const isChosen = given.has('OCR_ENGINE') || given.has('TESSERACT_CMD')
  const ocr = isChosen
    ? createOcrEngine(reading, {
        chooseTesseract,
        createTesseractCliEngine,
        createTesseractJsEngine,
        createVisionOcrEngine,
      })
    : null
  const second = createSecondReader(secondReader, {
    createVisionModel,
    withFallback,
    withTimeout,
    withAnswersKept: (model) => model,
  })
  return {
    context: {
      ...second,
      limits: reading.limits,
      languages: reading.languages,
      ...(ocr === null ? {} : { ocr }),
    },
    close: async () => {
      await ocr?.close()
    },
  }
}
