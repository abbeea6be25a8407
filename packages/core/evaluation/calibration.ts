import type { LeafComparison } from './compare-invoice.js'

/** Values whose confidence lies in [from, to), the last bin included its end. */
export interface ReliabilityBin {
  from: number
  to: number
  count: number
  meanConfidence: number
  accuracy: number
}

export interface Calibration {
  bins: ReliabilityBin[]
  /** Expected calibration error: mean gap between confidence and accuracy, weighted by the bins' counts. */
  expectedError: number | null
}

const edges = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1]

/** Compares the confidence given to values with how often they are right. Leaves without a value are left out. */
export function calibrate(leaves: readonly LeafComparison[]): Calibration {
  const read = leaves.flatMap(({ confidence, outcome }) =>
    confidence === null ? [] : [{ confidence, isRight: outcome === 'right' }],
  )
  const bins = edges.slice(0, -1).flatMap((from, index) => {
    const to = edges[index + 1] ?? 1
    const inside = read.filter(({ confidence }) => confidence >= from && (confidence < to || to === 1))
    if (inside.length === 0) return []
    const meanConfidence = inside.reduce((sum, { confidence }) => sum + confidence, 0) / inside.length
    const accuracy = inside.filter(({ isRight }) => isRight).length / inside.length
    return [{ from, to, count: inside.length, meanConfidence, accuracy }]
  })
  const gap = bins.reduce((sum, bin) => sum + bin.count * Math.abs(bin.accuracy - bin.meanConfidence), 0)
  return { bins, expectedError: read.length === 0 ? null : gap / read.length }
}
