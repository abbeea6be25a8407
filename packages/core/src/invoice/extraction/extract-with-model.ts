import { ConstatError } from '../../errors/constat-error.js'
import type { MaskOptions } from '../../models/masking/mask-options.js'
import type { ModelImage, VisionModel } from '../../models/vision-model.js'
import type { Document, Warning } from '../../reading/document.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import { personalTerms } from './by-model/personal-terms.js'
import { conclude, type Extraction } from './extract-energy-invoice.js'
import { extractByModel, type ModelExtraction } from './extract-by-model.js'
import type { ExtractionOptions } from './extraction-options.js'
import { readByRules } from './read-by-rules.js'
import { reconcile } from './reconcile.js'

/** Extraction with a second reader. */
export interface ModelExtractionOptions extends ExtractionOptions {
  /** Reads the pages again, after the rules; its values count only where the document shows them. */
  model: VisionModel
  /**
   * Personal data that is replaced in the text before it leaves, and put back. Absent: what has a recognisable form and what
   * the rules read of the customer, unless the model is local. `false`: nothing.
   */
  mask?: MaskOptions | false
  /** Pictures of the pages in their order, never masked. Absent: the model is given their text alone. */
  images?: readonly ModelImage[]
  signal?: AbortSignal
}

/**
 * As `extractEnergyInvoice`, read a second time by a model. A model that cannot answer stops nothing: the reading of the
 * rules stands, with the warning `model_failed`.
 *
 * @throws what `extractEnergyInvoice` throws, before any model is asked; AbortedError
 * @example
 * ```ts
 * const model = createVisionModel({ provider: 'mistral', model: 'mistral-medium-3-5', apiKey })
 * const { invoice, model: use } = await extractWithModel(document, { model })
 * console.log(invoice.totals.ttc?.evidence.map(({ source }) => source), use?.cost)
 * ```
 */
export async function extractWithModel(document: Document, options: ModelExtractionOptions): Promise<Extraction> {
  const { pages } = document
  const read = readByRules(document, options)
  const said = pages.length === 0 ? null : await ask(document, read.printed, options)
  if (said === null || 'code' in said) {
    const alone = reconcile({ ...read, told: null, pages })
    return conclude(read, { ...alone, warnings: said === null ? [] : [said] }, options)
  }
  const { readings, rejected, ...about } = said
  const sawPictures = options.images !== undefined && options.images.length > 0
  const met = reconcile({ ...read, told: { readings, sawPictures }, pages })
  const use = {
    ...about,
    told: readings.length + rejected.length,
    proven: met.proven,
    rejected: [...rejected, ...met.rejected],
  }
  return { ...conclude(read, met, options), model: use }
}

async function ask(
  { pages }: Document,
  printed: EnergyInvoice,
  { model, mask, images, signal }: ModelExtractionOptions,
): Promise<ModelExtraction | Warning> {
  const own = mask ?? (model.isLocal === true ? false : { terms: personalTerms(printed) })
  try {
    return await extractByModel(pages, {
      model,
      mask: own,
      ...(images === undefined ? {} : { images }),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    if (signal?.aborted === true || !ConstatError.isInstance(error) || !('code' in error)) throw error
    return failed(error.code)
  }
}

function failed(code: string): Warning {
  return {
    code: 'model_failed',
    message: `Le modèle n’a pas pu relire la facture (${code})\u00a0: seule la lecture par règles est donnée. Réessayez plus tard, ou vérifiez le réglage du modèle.`,
  }
}
