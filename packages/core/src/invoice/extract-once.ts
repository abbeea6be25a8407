import type { InputFile } from '../input/input-file.js'
import type { ModelImage } from '../models/vision-model.js'
import type { Document } from '../reading/document.js'
import { drawPages } from '../reading/draw-pages.js'
import type { AnalysisContext } from './analysis.js'
import { extractEnergyInvoice, type Extraction, type ExtractionOptions } from './extraction/extract-energy-invoice.js'
import { extractWithModel } from './extraction/extract-with-model.js'

/** Small print of an A4 page stays legible, and no vendor scales it down further. */
const longestSide = 1800

/** The extraction with the second reader of the context, or without any. */
export async function extractOnce(
  document: Document,
  files: readonly InputFile[],
  options: ExtractionOptions & AnalysisContext,
): Promise<Extraction> {
  const { model, signal, limits } = options
  if (model === undefined) return extractEnergyInvoice(document, options)
  const drawn =
    options.sendPictures === true
      ? await drawPages(files, {
          longestSide,
          ...(limits === undefined ? {} : { limits }),
          ...(signal === undefined ? {} : { signal }),
        })
      : []
  const images = drawn.map(({ jpeg }): ModelImage => ({ type: 'image', mediaType: 'image/jpeg', bytes: jpeg }))
  return extractWithModel(document, { ...options, model, images })
}
