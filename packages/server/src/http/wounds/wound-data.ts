import type { ComparisonData, WoundData } from '../schemas/wound-schemas.js'
import type { ComparisonRequest, WoundRequest, Wounds, WoundWatch } from '../../wounds/wounds.js'
import { comparisonDataOf, woundDataOf } from './wound-answer.js'
import type { WantedReport } from './wound-report-form.js'

/** Assesses, draws the report where one is wanted, and words both: of a direct call or of a job. */
export async function assessedData(
  wounds: Wounds,
  request: WoundRequest,
  wanted: WantedReport | null,
  watch: WoundWatch,
): Promise<WoundData> {
  const assessment = await wounds.assess(request, watch)
  const { images } = request
  return woundDataOf(assessment, wanted && (await wounds.report({ ...wanted, assessment, images }, watch.signal)))
}

/** Compares, draws the report where one is wanted, and words both: of a direct call or of a job. */
export async function comparedData(
  wounds: Wounds,
  request: ComparisonRequest,
  wanted: WantedReport | null,
  watch: WoundWatch,
): Promise<ComparisonData> {
  const comparison = await wounds.compare(request, watch)
  const { images } = request
  const report = wanted && { ...wanted, comparison, images }
  return comparisonDataOf(comparison, report && (await wounds.reportComparison(report, watch.signal)))
}
