import type { BorderPixels, Brightening } from './border-pixels.js'

/**
 * A straight border across the picture. An upright one is x = start + tilt · y, a level one y = start + tilt · x, in
 * pixels.
 */
export interface BorderLine {
  isUpright: boolean
  start: number
  tilt: number
  /** True for the edge of the picture itself, where a sheet may be cut off. */
  isFrame: boolean
  /** For each place along the line, how many places before it have a border pixel on the line. */
  support: Uint16Array
}

const tiltStep = 0.01
const mostTilt = 0.7
/** Pixels between two parallel lines that are told apart. */
const startStep = 2
/** A pixel votes for lines whose direction differs from its own by so much. */
const tiltDoubt = 0.08
const mostLines = 8
/** A line with fewer votes than this share of the side of the picture is none. */
const fewestVotes = 0.2
/** Pixels from a line within which a border pixel lies on it. */
const near = 2.5

/** Finds the longest straight borders of one kind (Hough transform with the direction of the slope). */
export function findBorderLines(borders: BorderPixels, brightening: Brightening): BorderLine[] {
  const isUpright = brightening === 'right' || brightening === 'left'
  const points = toPoints(borders, brightening, isUpright)
  const length = isUpright ? borders.height : borders.width
  const across = isUpright ? borders.width : borders.height
  const votes = castVotes(points, length, across)
  const lines: BorderLine[] = []
  while (lines.length < mostLines) {
    const best = strongest(votes)
    if (best.votes < fewestVotes * length) break
    const line = refine(points, best, length)
    lines.push({ isUpright, ...line, isFrame: false, support: measureSupport(points, line, length) })
    suppress(votes, best)
  }
  return lines
}

/** The four edges of the picture, as places where a sheet may be cut off. */
export function frameLine(isUpright: boolean, start: number, length: number): BorderLine {
  return { isUpright, start, tilt: 0, isFrame: true, support: new Uint16Array(length + 1) }
}

/** Share of the places from one to another along the line that have a border pixel. */
export function supportBetween({ support }: BorderLine, from: number, to: number): number {
  const first = Math.min(Math.max(Math.round(from), 0), support.length - 1)
  const last = Math.min(Math.max(Math.round(to), 0), support.length - 1)
  return last > first ? ((support[last] ?? 0) - (support[first] ?? 0)) / (last - first) : 0
}

/** Border pixels of one kind: place along the line, place across it, tilt of the border there. */
interface Points {
  along: Float32Array
  across: Float32Array
  tilt: Float32Array
}

function toPoints(
  { pixels, width, slopeX, slopeY }: BorderPixels,
  brightening: Brightening,
  isUpright: boolean,
): Points {
  const numbers = pixels[brightening]
  const points = {
    along: new Float32Array(numbers.length),
    across: new Float32Array(numbers.length),
    tilt: new Float32Array(numbers.length),
  }
  for (const [index, number] of numbers.entries()) {
    const x = number % width
    const y = Math.floor(number / width)
    const sx = slopeX[number] ?? 0
    const sy = slopeY[number] ?? 0
    points.along[index] = isUpright ? y : x
    points.across[index] = isUpright ? x : y
    points.tilt[index] = isUpright ? -sy / sx : -sx / sy
  }
  return points
}

interface Votes {
  counts: Uint32Array
  tilts: number
  starts: number
  /** Places are counted at the middle of the line, so that tilt and place do not depend on each other. */
  middle: number
}

function castVotes(points: Points, length: number, across: number): Votes {
  const tilts = Math.round((2 * mostTilt) / tiltStep) + 1
  const starts = Math.ceil((2 * across) / startStep)
  const middle = length / 2
  const counts = new Uint32Array(tilts * starts)
  for (let index = 0; index < points.along.length; index++) {
    const tilt = points.tilt[index] ?? 0
    const first = Math.max(0, Math.ceil((tilt - tiltDoubt + mostTilt) / tiltStep))
    const last = Math.min(tilts - 1, Math.floor((tilt + tiltDoubt + mostTilt) / tiltStep))
    for (let bin = first; bin <= last; bin++) {
      const start = (points.across[index] ?? 0) - (bin * tiltStep - mostTilt) * ((points.along[index] ?? 0) - middle)
      const at = Math.floor((start + across / 2) / startStep)
      if (at >= 0 && at < starts) counts[bin * starts + at] = (counts[bin * starts + at] ?? 0) + 1
    }
  }
  return { counts, tilts, starts, middle: across / 2 }
}

interface Peak {
  tiltBin: number
  startBin: number
  tilt: number
  /** Place across, at the middle of the line. */
  start: number
  votes: number
}

function strongest({ counts, starts, middle }: Votes): Peak {
  let best = 0
  for (let index = 1; index < counts.length; index++) if ((counts[index] ?? 0) > (counts[best] ?? 0)) best = index
  const tiltBin = Math.floor(best / starts)
  const startBin = best % starts
  return {
    tiltBin,
    startBin,
    tilt: tiltBin * tiltStep - mostTilt,
    start: (startBin + 0.5) * startStep - middle,
    votes: counts[best] ?? 0,
  }
}

/** Neighbours of a line that was found are the same border. */
function suppress({ counts, tilts, starts }: Votes, { tiltBin, startBin }: Peak): void {
  for (let tilt = Math.max(0, tiltBin - 6); tilt <= Math.min(tilts - 1, tiltBin + 6); tilt++) {
    const reach = 4 + Math.abs(tilt - tiltBin)
    const first = Math.max(0, startBin - reach)
    counts.fill(0, tilt * starts + first, tilt * starts + Math.min(starts, startBin + reach + 1))
  }
}

/** Least squares through the pixels near the line, nearer in each round. */
function refine(points: Points, peak: Peak, length: number): { start: number; tilt: number } {
  let tilt = peak.tilt
  let start = peak.start - (tilt * length) / 2
  for (const reach of [6, 3, 2]) {
    let n = 0
    let sumA = 0
    let sumC = 0
    let sumAA = 0
    let sumAC = 0
    for (let index = 0; index < points.along.length; index++) {
      const along = points.along[index] ?? 0
      const across = points.across[index] ?? 0
      if (Math.abs(across - start - tilt * along) > reach) continue
      n++
      sumA += along
      sumC += across
      sumAA += along * along
      sumAC += along * across
    }
    const spread = n * sumAA - sumA * sumA
    if (n < 10 || spread <= 0) break
    tilt = (n * sumAC - sumA * sumC) / spread
    start = (sumC - tilt * sumA) / n
  }
  return { start, tilt }
}

function measureSupport(points: Points, line: { start: number; tilt: number }, length: number): Uint16Array {
  const has = new Uint8Array(length)
  for (let index = 0; index < points.along.length; index++) {
    const along = points.along[index] ?? 0
    if (Math.abs((points.across[index] ?? 0) - line.start - line.tilt * along) <= near) has[along] = 1
  }
  const support = new Uint16Array(length + 1)
  for (let index = 0; index < length; index++) support[index + 1] = (support[index] ?? 0) + (has[index] ?? 0)
  return support
}
