import { ConstatError } from '../../errors/constat-error.js'
import type { ErrorCode } from '../../errors/error-codes.js'
import type { WoundWarning } from '../wound-warning.js'
import { checkMeasure } from './check-measure.js'
import type { ExternalMeasure, MeasureRequest } from './external-measure.js'
import type { WoundMeasure } from './wound-measure.js'

/** What a tool throws when it looked and will not measure; anything else that it throws is a failure of the tool. */
const refusals: ReadonlySet<string> = new Set<ErrorCode>(['marker_not_found', 'marker_unusable', 'markers_disagree'])

export interface TakenMeasure {
  mesure: WoundMeasure | null
  /** Why there is none, when the tool says so. */
  warnings: readonly WoundWarning[]
}

/**
 * Has a tool measure. A photograph that it refuses is assessed all the same, with a warning that tells the nurse why.
 *
 * @throws InvalidOptionError for a measure that is none; what the tool throws, unless it refuses the photograph
 */
export async function takeMeasure(
  measure: ExternalMeasure | undefined,
  request: MeasureRequest,
): Promise<TakenMeasure> {
  if (measure === undefined) return { mesure: null, warnings: [] }
  try {
    return { mesure: checkMeasure(await measure(request)), warnings: [] }
  } catch (error) {
    if (!ConstatError.isInstance(error) || !refusals.has(error.code)) throw error
    return { mesure: null, warnings: [{ code: 'MESURE_REFUSEE', chemin: 'mesure', message: error.userMessage }] }
  }
}
