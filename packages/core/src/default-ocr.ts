import type { OcrEngine } from './reading/ocr-engine.js'

/** Started by the first page that needs it; its threads end by themselves when they have nothing to do. */
let shared: OcrEngine | null = null

/**
 * The engine of callers who name none: one set of Tesseract threads for the whole process, since each takes a second
 * to be warm and 130 MB. Its code is loaded with the first page that is a picture.
 */
export const defaultOcr: OcrEngine = {
  id: 'tesseract-js',
  needsSecondLook: true,
  async recognize(image, options) {
    if (shared === null) {
      const { createTesseractJsEngine } = await import('./reading/tesseract-js/create-tesseract-js-engine.js')
      shared ??= createTesseractJsEngine()
    }
    return shared.recognize(image, options)
  },
  async close() {
    const closing = shared
    shared = null
    await closing?.close()
  },
}
