import {
  chooseTesseract,
  createTesseractCliEngine,
  createTesseractJsEngine,
  createVisionOcrEngine,
  type OcrEngine,
} from '@constat/core'
import type { ReadingConfig } from '../config/reading-config.js'
import { createOcrEngine } from './create-ocr-engine.js'
import { ocrModels } from './ocr-models.js'

/** The engine that reads for callers who name none. It starts nothing before it reads: to be asked whether it could. */
export function defaultTextEngine(reading: ReadingConfig): Pick<OcrEngine, 'probe'> {
  const [{ engine }] = ocrModels(reading)
  return createOcrEngine(engine === 'vision' ? { ...reading, engine } : reading, {
    chooseTesseract,
    createTesseractCliEngine,
    createTesseractJsEngine,
    createVisionOcrEngine,
  })
}
