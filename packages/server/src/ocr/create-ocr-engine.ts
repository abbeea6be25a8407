import type { ReadingConfig } from '../config/reading-config.js'

/** The engines of `@constat/core`, as far as the settings reach; a parameter so that the choice can be tested alone. */
export interface OcrEngineFactories<Engine> {
  /** The named program; without one, the faster of WebAssembly and a `tesseract` on the PATH. */
  chooseTesseract: (options: { command?: string; maxMilliseconds: number }) => Engine
  createTesseractJsEngine: (options: { maxMilliseconds: number }) => Engine
  createTesseractCliEngine: (options: { command?: string; maxMilliseconds: number }) => Engine
  createVisionOcrEngine: (options: {
    baseUrl: string
    model: string
    apiKey?: string
    maxMilliseconds: number
  }) => Engine
}

/** The engine that the settings ask for. */
export function createOcrEngine<Engine>(config: ReadingConfig, factories: OcrEngineFactories<Engine>): Engine {
  const maxMilliseconds = config.limits.maxPageMilliseconds
  const command = config.tesseractCommand === null ? {} : { command: config.tesseractCommand }
  const { engine, vision } = config
  if (engine === 'tesseract-js') return factories.createTesseractJsEngine({ maxMilliseconds })
  if (engine === 'tesseract-cli') return factories.createTesseractCliEngine({ ...command, maxMilliseconds })
  if (engine === 'vision' && vision !== null) {
    const { baseUrl, model, apiKey } = vision
    return factories.createVisionOcrEngine({ baseUrl, model, maxMilliseconds, ...(apiKey === null ? {} : { apiKey }) })
  }
  return factories.chooseTesseract({ ...command, maxMilliseconds })
}
