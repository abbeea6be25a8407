import { parseRequestedType, type RequestedType } from '@constat/core'
import type { InvoiceCommandOptions } from './program.js'
import { wrongOption } from './wrong-option.js'

/** The options of an analysis, checked. */
export interface AnalysisOptions {
  type: RequestedType
  confidenceMin: number
  strict: boolean
}

/** @throws CommandError naming the wrong option */
export function readAnalysisOptions(options: InvoiceCommandOptions): AnalysisOptions {
  const type = parseRequestedType(options.type)
  if (type === null) throw wrongOption('--type', options.type, 'auto, electricite, gaz ou dual')
  const confidenceMin = Number(options.confidenceMin)
  if (options.confidenceMin.trim() === '' || !(confidenceMin >= 0 && confidenceMin <= 1)) {
    throw wrongOption('--confidence-min', options.confidenceMin, 'un nombre de 0 à 1, par exemple 0.5')
  }
  return { type, confidenceMin, strict: options.strict }
}
