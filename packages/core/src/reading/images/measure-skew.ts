import type { InkPoints } from './ink-points.js'

/** Degrees on both sides of level. */
const range = 15
/** More points than these only cost time. */
const mostPoints = 24_000
const fewestPoints = 300

/**
 * Measures by how many degrees lines of text fall to the right (clockwise positive): at the right angle the strokes
 * gather on few rows (projection profile).
 *
 * @returns degrees, to 0.05; 0 when there is too little print to say
 */
export function measureSkew(ink: InkPoints, width: number, height: number): number {
  if (ink.count < fewestPoints) return 0
  const step = Math.max(1, Math.floor(ink.count / mostPoints))
  const slack = Math.ceil(width * Math.tan((range * Math.PI) / 180))
  const bins = new Uint32Array(height + 2 * slack + 2)
  const sharpnessAt = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180)
    bins.fill(0)
    for (let index = 0; index < ink.count; index += step) {
      const at = Math.round((ink.y[index] ?? 0) - ((ink.x[index] ?? 0) - width / 2) * slope + slack)
      bins[at] = (bins[at] ?? 0) + 1
    }
    let sum = 0
    for (const count of bins) sum += count * count
    return sum
  }
  let best = 0
  for (const [reach, pace] of [
    [range, 0.5],
    [0.5, 0.1],
    [0.1, 0.05],
  ] as const) {
    best = sharpest(sharpnessAt, best, reach, pace)
  }
  return best
}

function sharpest(sharpnessAt: (degrees: number) => number, middle: number, reach: number, pace: number): number {
  let best = middle
  let most = sharpnessAt(middle)
  for (let count = 1; count <= Math.round(reach / pace); count++) {
    for (const degrees of [middle - count * pace, middle + count * pace]) {
      const sharpness = Math.abs(degrees) > range ? 0 : sharpnessAt(degrees)
      if (sharpness > most) {
        most = sharpness
        best = degrees
      }
    }
  }
  return best
}
