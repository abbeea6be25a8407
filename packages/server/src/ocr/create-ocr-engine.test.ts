import { describe, expect, it } from 'vitest'
import { readConfig, type SettingTexts } from '../config.js'
import { createOcrEngine, type OcrEngineFactories } from './create-ocr-engine.js'

const named =
  (name: string) =>
  (options: object): [string, object] => [name, options]

const factories: OcrEngineFactories<[string, object]> = {
  chooseTesseract: named('choice'),
  createTesseractJsEngine: named('js'),
  createTesseractCliEngine: named('cli'),
  createVisionOcrEngine: named('vision'),
}

const engineFor = (settings: SettingTexts) => createOcrEngine(readConfig({}, settings).reading, factories)
const service = { OCR_BASE_URL: 'http://127.0.0.1:8000/v1', MODEL_NAME: 'deepseek-ai/DeepSeek-OCR' }

describe('createOcrEngine', () => {
  it.each<[SettingTexts, [string, object]]>([
    [{}, ['choice', { maxMilliseconds: 30_000 }]],
    [{ TESSERACT_CMD: '/opt/tesseract' }, ['choice', { command: '/opt/tesseract', maxMilliseconds: 30_000 }]],
    [{ OCR_ENGINE: 'tesseract-js', TESSERACT_CMD: 'tesseract' }, ['js', { maxMilliseconds: 30_000 }]],
    [{ OCR_ENGINE: 'tesseract-cli', MAX_PAGE_SECONDS: '5' }, ['cli', { maxMilliseconds: 5000 }]],
    [{ OCR_ENGINE: 'tesseract-cli', TESSERACT_CMD: 't' }, ['cli', { command: 't', maxMilliseconds: 30_000 }]],
  ])('takes for %j the engine %j', (settings, expected) => {
    expect(engineFor(settings)).toEqual(expected)
  })

  it('gives the service its model, and its key when it has one', () => {
    const asked = { baseUrl: service.OCR_BASE_URL, model: service.MODEL_NAME, maxMilliseconds: 30_000 }
    expect(engineFor({ ...service, OCR_ENGINE: 'vision' })).toEqual(['vision', asked])
    expect(engineFor({ ...service, OCR_ENGINE: 'vision', OCR_API_KEY: 'sk-1' })).toEqual([
      'vision',
      { ...asked, apiKey: 'sk-1' },
    ])
  })

  it('sends no page to a service that was only named', () => {
    expect(engineFor(service)).toEqual(['choice', { maxMilliseconds: 30_000 }])
  })
})
