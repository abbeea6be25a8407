import type { Projection } from '../../../reading/images/projection.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import { lightAt } from './linear-light.js'
import { projected, stepAt } from './plane-projection.js'
import type { PrintedEdge } from './printed-targets.js'

/** Where a printed border is seen, against where it was expected. */
export interface LocatedEdge {
  readonly edge: PrintedEdge
  /** Pixels from where it was expected to where it is seen, from ink to paper at a right angle to the border. */
  readonly offset: number
  /** That right angle on the picture, of length 1. */
  readonly normalX: number
  readonly normalY: number
  /** Standard deviation of the blur across the border, in pixels. */
  readonly blur: number
  /** Pixels of a cell across the border. */
  readonly cellPixels: number
}

/** Part of the border that is looked at: the ends are rounded by blur. */
const usedLength = 0.6
/** How far across it is looked, in cells: farther lies the next border. */
const reach = 0.45
const samplesPerPixel = 2
/** Paper is brighter than ink by at least this share of full light. */
const leastContrast = 0.02
/** Where a blurred border has this much of its rise: one standard deviation below and above its middle. */
const [lowShare, highShare] = [0.1587, 0.8413]

/** Looks for a border near where it is expected; null when there is no single rise from ink to paper. */
export function locateEdge(image: RasterImage, projection: Projection, edge: PrintedEdge): LocatedEdge | null {
  const { middle, along, across, cell } = edge
  const center = projected(projection, middle)
  const alongStep = stepAt(projection, middle, along)
  const acrossStep = stepAt(projection, middle, across)
  const alongLength = Math.hypot(alongStep.x, alongStep.y)
  if (!(alongLength > 0)) return null
  const side = Math.sign(acrossStep.x * -alongStep.y + acrossStep.y * alongStep.x)
  const normalX = (side * -alongStep.y) / alongLength
  const normalY = (side * alongStep.x) / alongLength
  // Between the borders of a cell at a right angle to this one, which may be seen askew.
  const cellPixels = cell * Math.abs(acrossStep.x * normalX + acrossStep.y * normalY)
  const profile = profileOf(image, {
    center,
    along: { x: alongStep.x / alongLength, y: alongStep.y / alongLength },
    normal: { x: normalX, y: normalY },
    length: alongLength * cell * usedLength,
    reach: cellPixels * reach,
  })
  if (profile === null) return null
  const rise = riseOf(profile)
  if (rise === null) return null
  const pitch = (2 * cellPixels * reach) / (profile.length - 1)
  return {
    edge,
    offset: rise.middle * pitch - cellPixels * reach,
    normalX,
    normalY,
    blur: ((rise.high - rise.low) / 2) * pitch,
    cellPixels,
  }
}

interface ProfilePlace {
  readonly center: { x: number; y: number }
  readonly along: { x: number; y: number }
  readonly normal: { x: number; y: number }
  /** In pixels. */
  readonly length: number
  readonly reach: number
}

/** Light across the border, from ink to paper, mean of lines one pixel apart; null when it leaves the picture. */
function profileOf(image: RasterImage, { center, along, normal, length, reach: half }: ProfilePlace): number[] | null {
  const lines = Math.max(3, Math.ceil(length))
  const samples = Math.max(9, 2 * Math.round(half * samplesPerPixel) + 1)
  const profile = new Array<number>(samples).fill(0)
  for (let line = 0; line < lines; line++) {
    const shift = ((line + 0.5) / lines - 0.5) * length
    for (let sample = 0; sample < samples; sample++) {
      const distance = (sample / (samples - 1)) * 2 * half - half
      const x = center.x + along.x * shift + normal.x * distance
      const y = center.y + along.y * shift + normal.y * distance
      const light = lightAt(image, x, y)
      if (light === null) return null
      profile[sample] = (profile[sample] ?? 0) + light / lines
    }
  }
  return profile
}

/** Places, in samples, where the light passes the middle and one standard deviation on both sides of it. */
function riseOf(profile: readonly number[]): { low: number; middle: number; high: number } | null {
  const ends = Math.max(2, Math.round(profile.length * 0.15))
  const mean = (part: readonly number[]): number => part.reduce((sum, value) => sum + value, 0) / part.length
  const [dark, light] = [mean(profile.slice(0, ends)), mean(profile.slice(-ends))]
  if (light - dark < leastContrast) return null
  const share = profile.map((value) => (value - dark) / (light - dark))
  const middle = crossing(share, 0.5)
  if (middle === null) return null
  return { low: crossing(share, lowShare) ?? middle, middle, high: crossing(share, highShare) ?? middle }
}

/** The place nearest to the middle where a profile rises through a level. */
function crossing(profile: readonly number[], level: number): number | null {
  const center = (profile.length - 1) / 2
  let best: number | null = null
  for (let index = 1; index < profile.length; index++) {
    const [before, after] = [profile[index - 1] ?? 0, profile[index] ?? 0]
    if (before >= level || after < level) continue
    const place = index - 1 + (level - before) / (after - before)
    if (best === null || Math.abs(place - center) < Math.abs(best - center)) best = place
  }
  return best
}
