import type { OcrEngine } from './reading/ocr-engine.js'
import { FasterEngine } from './reading/ocr/faster-engine.js'
import { createTesseractCliEngine } from './reading/tesseract-cli/create-tesseract-cli-engine.js'
import { findTesseract } from './reading/tesseract-cli/find-tesseract.js'
import { createTesseractJsEngine } from './reading/tesseract-js/create-tesseract-js-engine.js'

export interface TesseractChoice {
  /** The `tesseract` program to use: a name on the PATH, or a path. Without it, the faster engine is found out. */
  command?: string
  /** Languages of a call that names none. @default ['fra'] */
  languages?: readonly string[]
  /** Pictures read at a time. @default the number of cores */
  parallel?: number
  /** Milliseconds that one picture may take once its turn has come. @default 60 000 */
  maxMilliseconds?: number
}

/**
 * The Tesseract that reads best here. With `command`, that program. Otherwise WebAssembly in threads (`tesseract-js`),
 * unless `tesseract` is on the PATH and reads a drawn picture at least a tenth faster; that is measured once, when the
 * first page comes. Both read with the same data and settings, and so read the same words.
 *
 * @example
 * ```ts
 * const engine = chooseTesseract({ command: config.tesseractCommand })
 * ```
 */
export function chooseTesseract(options: TesseractChoice = {}): OcrEngine {
  const { command, parallel, ...shared } = options
  const cli = {
    ...shared,
    ...(parallel !== undefined && { processes: parallel }),
    ...(command === undefined ? { data: 'packages' as const } : { command }),
  }
  if (command !== undefined) return createTesseractCliEngine(cli)
  return new FasterEngine({
    preferred: createTesseractJsEngine({ ...shared, ...(parallel !== undefined && { workers: parallel }) }),
    openChallenger: async () => ((await findTesseract()) === null ? null : createTesseractCliEngine(cli)),
  })
}
