import { ConstatError } from '../../src/errors/constat-error.js'
import { errorCodes } from '../../src/errors/error-codes.js'
import type { ReadOptions } from '../../src/reading/read-options.js'
import { readDocument } from '../../src/index.js'
import type { FuzzCase } from './fuzz-cases.js'

/** What came of one file. */
export interface Outcome {
  /** `read`, the code of a documented error, or `violation`. */
  result: string
  milliseconds: number
  violation?: string
}

/** Reads one file as a caller would: what comes must be a document on whose pages all boxes lie, or a documented error. */
export async function readCase(
  { bytes }: FuzzCase,
  options: ReadOptions,
  longestMilliseconds: number,
): Promise<Outcome> {
  const given = bytes()
  const started = performance.now()
  const { result, violation } = await resultOf(given, options)
  const milliseconds = performance.now() - started
  if (violation !== undefined) return { result: 'violation', milliseconds, violation }
  if (milliseconds <= longestMilliseconds) return { result, milliseconds }
  return { result: 'violation', milliseconds, violation: `took ${Math.round(milliseconds)} ms, then ${result}` }
}

async function resultOf(bytes: Uint8Array, options: ReadOptions): Promise<{ result: string; violation?: string }> {
  try {
    const { pages } = await readDocument({ name: 'a', bytes }, options)
    const boxes = pages.flatMap((page) => [...page.words, ...page.lines].map(({ box }) => box))
    const isAstray = boxes.some(({ x, y, width, height }) =>
      [x, y, width, height, x + width, y + height].some((edge) => !(edge >= 0 && edge <= 1 + 1e-9)),
    )
    return isAstray ? { result: 'read', violation: 'a box lies outside of its page' } : { result: 'read' }
  } catch (error) {
    const isDocumented = ConstatError.isInstance(error) && errorCodes.some(({ code }) => code === error.code)
    if (isDocumented && error.code !== 'reading_failed') return { result: error.code }
    return { result: 'error', violation: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}
