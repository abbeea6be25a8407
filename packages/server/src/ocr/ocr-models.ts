import type { ReadingConfig } from '../config/reading-config.js'
import type { TextRequest } from './text-reading.js'

/** An engine that reads text, by the name under which callers ask for it. */
export interface OcrModel {
  /** `deepseek-ai/DeepSeek-OCR`, `tesseract`. */
  readonly id: string
  readonly ownedBy: string
  readonly engine: TextRequest['engine']
}

/** The engines of the settings, the one that reads for callers who name none of them first. */
export function ocrModels({ engine, vision }: Pick<ReadingConfig, 'engine' | 'vision'>): [OcrModel, ...OcrModel[]] {
  const service: OcrModel[] = vision === null ? [] : [{ ...named(vision.model), engine: 'vision' }]
  const own: OcrModel = { id: engine === 'auto' ? 'tesseract' : engine, ownedBy: 'tesseract-ocr', engine: 'settings' }
  const [first, ...others] = engine === 'vision' ? service : [...service, own]
  return [first ?? own, ...others]
}

/** Services name models after who made them: `deepseek-ai/DeepSeek-OCR`. */
function named(model: string): Pick<OcrModel, 'id' | 'ownedBy'> {
  const [maker = '', ...rest] = model.split('/')
  return { id: model, ownedBy: rest.length > 0 && maker !== '' ? maker : 'openai-compatible' }
}
