import type { Projection } from '../../../reading/images/projection.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import { locateEdge, type LocatedEdge } from './locate-edge.js'
import { derivativesAt, projectionOf } from './plane-projection.js'
import type { PrintedEdge } from './printed-targets.js'
import { invertMatrix, times } from './solve-normal.js'

/** The plane of a target as the picture shows it. */
export interface FittedPlane {
  /** From mm on the plane to pixels; its ninth number is 1. */
  readonly projection: Projection
  /** Of the eight free numbers of the projection. */
  readonly covariance: readonly (readonly number[])[]
  readonly edges: readonly LocatedEdge[]
  /** Share of the borders looked for that were found where they should be. */
  readonly found: number
  /** Share of the borders seen that lie where a plane does not have them. */
  readonly strayed: number
  /** Standard deviation in pixels of how far borders lie from where the fitted plane has them. */
  readonly scatter: number
}

const rounds = 8
/** In each of which outliers are weighed anew. */
const passes = 4
/** Pixels by which no border moves any more. */
const settled = 0.01
const free = 8
/**
 * Ink that runs, and a camera that brightens, move every border between ink and paper the same way: one more unknown, in
 * pixels, known to be about none.
 */
const inkGainDeviation = 0.5
/**
 * Borders farther off than this many standard deviations, and than this share of a cell, are those of something else: of a
 * sharp print the scatter is tiny.
 */
const outlier = 3.5
const stray = 0.03
/** Scatter of most pictures, in pixels. */
const usualScatter = 0.05
/** No camera places a border better, in pixels. */
const leastScatter = 0.02
/** Borders of one cell, and neighbours under the same noise of compression, are not independent. */
const correlation = 2

/**
 * Fits the plane on which a target lies to the borders of all its cells, from a rough start: least squares of the
 * distances across the borders, with outliers weighed down.
 *
 * @param start from mm to pixels, within half a cell
 */
export function fitTarget(image: RasterImage, start: Projection, wanted: readonly PrintedEdge[]): FittedPlane | null {
  let projection = start
  let edges: LocatedEdge[] = []
  let step: Step | null = null
  for (let round = 0; round < rounds; round++) {
    edges = wanted.map((edge) => locateEdge(image, projection, edge)).filter((edge) => edge !== null)
    step = stepOf(projection, edges)
    if (step === null) return null
    const { change, largest } = step
    projection = projectionOf(projection.slice(0, free).map((value, index) => value + (change[index] ?? 0)))
    if (largest < settled) break
  }
  if (step === null) return null
  const { scatter, inverse, strayed } = step
  const kept = edges.length - strayed
  const variance = correlation * Math.max(scatter, leastScatter) ** 2
  return {
    projection,
    covariance: inverse.slice(0, free).map((row) => row.slice(0, free).map((value) => value * variance)),
    edges,
    found: kept / Math.max(1, wanted.length),
    strayed: strayed / Math.max(1, edges.length),
    scatter,
  }
}

interface Step {
  change: readonly number[]
  inverse: number[][]
  scatter: number
  /** Borders that lie elsewhere. */
  strayed: number
  /** Pixels by which the picture of a border moves most. */
  largest: number
}

function stepOf(projection: Projection, edges: readonly LocatedEdge[]): Step | null {
  if (edges.length < 2 * free) return null
  const rows = edges.map(({ edge, normalX, normalY }) => {
    const { x, y } = derivativesAt(projection, edge.middle)
    return [...x.map((value, index) => value * normalX + (y[index] ?? 0) * normalY), 1]
  })
  let weights: number[] = edges.map(() => 1)
  let solved: ReturnType<typeof solve> = null
  let rests: number[] = []
  for (let pass = 0; pass < passes; pass++) {
    solved = solve(rows, edges, weights)
    if (solved === null) return null
    const { change } = solved
    rests = rows.map((row, index) => (edges[index]?.offset ?? 0) - dot(row, change))
    const limit = outlier * robustDeviation(rests)
    weights = edges.map(({ cellPixels }, index) => {
      const share = (rests[index] ?? 0) / Math.max(limit, stray * cellPixels)
      return Math.abs(share) >= 1 ? 0 : (1 - share ** 2) ** 2
    })
  }
  if (solved === null) return null
  const { change } = solved
  const moves = rows.map((row) => Math.abs(dot(row.slice(0, free), change)))
  const kept = rests.filter((_, index) => (weights[index] ?? 0) > 0)
  const squares = kept.reduce((sum, rest) => sum + rest ** 2, 0)
  const scatter = Math.max(robustDeviation(rests), Math.sqrt(squares / Math.max(1, kept.length - free)))
  return { ...solved, scatter, strayed: edges.length - kept.length, largest: Math.max(...moves) }
}

function solve(rows: readonly number[][], edges: readonly LocatedEdge[], weights: readonly number[]) {
  const size = free + 1
  // Columns of a like size, so that the elimination is sound.
  const scale = Array.from({ length: size }, (_, column) =>
    Math.max(1e-12, Math.sqrt(rows.reduce((sum, row) => sum + (row[column] ?? 0) ** 2, 0))),
  )
  const matrix = scale.map(() => scale.map(() => 0))
  const column = scale.map(() => 0)
  for (const [index, row] of rows.entries()) {
    const weight = weights[index] ?? 0
    if (weight === 0) continue
    for (let i = 0; i < size; i++) {
      const scaled = ((row[i] ?? 0) / (scale[i] ?? 1)) * weight
      column[i] = (column[i] ?? 0) + scaled * (edges[index]?.offset ?? 0)
      const target = matrix[i] ?? []
      for (let k = 0; k < size; k++) target[k] = (target[k] ?? 0) + scaled * ((row[k] ?? 0) / (scale[k] ?? 1))
    }
  }
  const last = matrix[free] ?? []
  last[free] = (last[free] ?? 0) + (usualScatter / inkGainDeviation / (scale[free] ?? 1)) ** 2
  const inverse = invertMatrix(matrix)
  if (inverse === null) return null
  const change = times(inverse, column).map((value, index) => value / (scale[index] ?? 1))
  return { change, inverse: inverse.map((row, i) => row.map((value, k) => value / (scale[i] ?? 1) / (scale[k] ?? 1))) }
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)

/** From the median of the absolute values, which a quarter of outliers does not move much. */
function robustDeviation(values: readonly number[]): number {
  const sorted = values.map(Math.abs).sort((a, b) => a - b)
  return 1.4826 * (sorted[sorted.length >> 1] ?? 0)
}
