import { InvalidOptionError, type AnalysisContext, type AnalysisRequest } from '@constat/core'
import { plainParts, type PlainContext } from './analysis-messages.js'

/** The request with bytes of its own, and their memory, to be handed over: the caller keeps what it sent. */
export function plainRequest<Request extends Pick<AnalysisRequest, 'files'>>(
  request: Request,
): { request: Request; transfer: ArrayBuffer[] } {
  const files = request.files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) }))
  return { request: { ...request, files }, transfer: files.map(({ bytes }) => bytes.buffer) }
}

/** @throws InvalidOptionError for an OCR engine, which lives in the thread and is made from the settings */
export function plainContext(context: AnalysisContext): PlainContext {
  const { clock, ocr } = context
  if (typeof ocr === 'object')
    throw new InvalidOptionError({ option: 'ocr', expected: 'false, ou rien', received: ocr.id })
  const given = plainParts.filter((part) => context[part] !== undefined).map((part) => [part, context[part]])
  return {
    ...(Object.fromEntries(given) as Pick<AnalysisContext, (typeof plainParts)[number]>),
    now: clock?.() ?? new Date(),
    ...(ocr === false ? { ocr } : {}),
  }
}
