import type { ReadInvoice } from '../extraction/invoice-reading.js'
import { codeOf } from './measured-analysis.js'
import { modelOfOcr } from './measure-models.js'
import type { Metrics } from './metrics.js'

/** The same reading of invoices, told to the measures. */
export function measuredExtraction(
  read: ReadInvoice,
  metrics: Pick<Metrics, 'extractionEnded' | 'modelAnswered'>,
): ReadInvoice {
  return async (request, options) => {
    const started = performance.now()
    const tell = (outcome: string) => {
      metrics.extractionEnded(outcome, (performance.now() - started) / 1000)
    }
    try {
      const reading = await read(request, options)
      tell('success')
      const model = modelOfOcr(reading.ocr)
      if (model !== null) metrics.modelAnswered(model)
      return reading
    } catch (error) {
      tell(codeOf(error))
      throw error
    }
  }
}
