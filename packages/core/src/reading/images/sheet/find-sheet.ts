import type { RasterImage } from '../../raster-image.js'
import type { Corners, Point } from '../projection.js'
import { shrinkImage } from '../shrink-image.js'
import { type BorderLine, findBorderLines, frameLine, supportBetween } from './border-line.js'
import { type BorderPixels, findBorderPixels } from './border-pixels.js'
import { hasPrintOutside } from './print-outside.js'

/** A sheet of paper found on a picture. */
export interface Sheet {
  /** Places on the picture, 0..1; a corner that the picture cuts off lies outside. */
  corners: Corners
  /** 0..1: how continuous its borders are. */
  score: number
  /** Sides that are borders of paper; the others are the edge of the picture. */
  sides: number
}

/** A side of paper shows its border on at least this share of its length. */
const leastSupport = 0.6
/** What a side that is the edge of the picture counts for. */
const frameScore = 0.6
const longestSide = 640
/** Pixels of the longer side below which a picture is an icon or a cutting, not a photograph of a sheet. */
const smallest = 400
/** Smallest share of the picture that a sheet takes. */
const leastArea = 0.2
/** A corner may lie outside of the picture by this share of its side. */
const outside = 0.2
/** Share of a side beyond its corner along which a border must not go on. */
const beyond = 0.12
const runOnPenalty = 0.8

/**
 * Changes of level that are looked for, the plain ones first. White paper on a white desk leaves a change of a few
 * levels; there all four sides must be seen.
 */
const searches = [
  { change: 9, leastSides: 3, leastScore: 0.72 },
  { change: 5, leastSides: 4, leastScore: 0.85 },
]

/**
 * Finds the sheet of paper on a photograph of it, or nothing when its borders are not plain to see.
 *
 * @param image a copy of some 1,200 pixels, in which print is still seen
 */
export function findSheet(image: RasterImage): Sheet | null {
  if (Math.max(image.width, image.height) < smallest) return null
  // In a copy of half that size print vanishes and borders stay.
  const small = shrinkImage(image, longestSide)
  for (const { change, leastSides, leastScore } of searches) {
    const borders = findBorderPixels(small, change)
    const bright = bestQuadrilateral(borders, { left: 'right', right: 'left', top: 'down', bottom: 'up' })
    const dark = bestQuadrilateral(borders, { left: 'left', right: 'right', top: 'up', bottom: 'down' })
    const best = (bright?.score ?? 0) >= (dark?.score ?? 0) ? bright : dark
    if (best === null || best.score < leastScore || best.sides < leastSides) continue
    return hasPrintOutside(image, best.corners) ? null : best
  }
  return null
}

type Brightenings = Readonly<Record<'left' | 'right' | 'top' | 'bottom', keyof BorderPixels['pixels']>>

function bestQuadrilateral(borders: BorderPixels, ways: Brightenings): Sheet | null {
  const { width, height } = borders
  const lefts = [...findBorderLines(borders, ways.left), frameLine(true, 0, height)]
  const rights = [...findBorderLines(borders, ways.right), frameLine(true, width - 1, height)]
  const tops = [...findBorderLines(borders, ways.top), frameLine(false, 0, width)]
  const bottoms = [...findBorderLines(borders, ways.bottom), frameLine(false, height - 1, width)]
  let best: Sheet | null = null
  for (const left of lefts) {
    for (const right of rights) {
      for (const top of tops) {
        for (const bottom of bottoms) {
          const sheet = judge({ left, right, top, bottom }, width, height)
          if (sheet !== null && sheet.score > (best?.score ?? 0)) best = sheet
        }
      }
    }
  }
  return best
}

type Sides = Readonly<Record<'left' | 'right' | 'top' | 'bottom', BorderLine>>

function judge(sides: Sides, width: number, height: number): Sheet | null {
  const { left, right, top, bottom } = sides
  const real = [left, right, top, bottom].filter((side) => !side.isFrame)
  if (real.length < 3) return null
  const corners = [cross(left, top), cross(right, top), cross(left, bottom), cross(right, bottom)] as const
  const [topLeft, topRight, bottomLeft, bottomRight] = corners
  if (corners.some((corner) => isFarOutside(corner, width, height))) return null
  if (!isConvex(topLeft, topRight, bottomRight, bottomLeft)) return null
  if (areaOf([topLeft, topRight, bottomRight, bottomLeft]) < leastArea * width * height) return null
  const upright = { length: height, across: width }
  const level = { length: width, across: height }
  const scores = [
    scoreSide(left, topLeft.y, bottomLeft.y, upright),
    scoreSide(right, topRight.y, bottomRight.y, upright),
    scoreSide(top, topLeft.x, topRight.x, level),
    scoreSide(bottom, bottomLeft.x, bottomRight.x, level),
  ]
  if (scores.some((score) => score === null)) return null
  const score = scores.reduce<number>((sum, value) => sum + (value ?? 0), 0) / 4
  const relative = ({ x, y }: Point): Point => ({ x: (x + 0.5) / width, y: (y + 0.5) / height })
  return {
    corners: [relative(topLeft), relative(topRight), relative(bottomLeft), relative(bottomRight)],
    score,
    sides: real.length,
  }
}

/** A border of paper is seen from corner to corner and ends there; a coloured field or a table does one but not both. */
function scoreSide(
  side: BorderLine,
  from: number,
  to: number,
  picture: { length: number; across: number },
): number | null {
  if (side.isFrame) return frameScore
  const { length } = picture
  const [start, end] = visiblePart(side, picture)
  const first = Math.max(start, from)
  const last = Math.min(end, to)
  const support = supportBetween(side, first + 2, last - 2)
  if (last - first < length * 0.25 || support < leastSupport) return null
  const reach = (to - from) * beyond
  const before = first - 4 - reach >= 0 ? supportBetween(side, first - 4 - reach, first - 4) : 0
  const after = last + 4 + reach <= length ? supportBetween(side, last + 4, last + 4 + reach) : 0
  return support - runOnPenalty * (before + after)
}

/** Places along a line between which it lies well inside of the picture. */
function visiblePart(
  { start, tilt }: BorderLine,
  { length, across }: { length: number; across: number },
): [number, number] {
  const margin = 4
  if (tilt === 0) return [0, length - 1]
  const ends = [(margin - start) / tilt, (across - 1 - margin - start) / tilt]
  return [Math.max(0, Math.min(...ends)), Math.min(length - 1, Math.max(...ends))]
}

function cross(upright: BorderLine, level: BorderLine): Point {
  const x = (upright.start + upright.tilt * level.start) / (1 - upright.tilt * level.tilt)
  return { x, y: level.start + level.tilt * x }
}

function isFarOutside({ x, y }: Point, width: number, height: number): boolean {
  return x < -outside * width || y < -outside * height || x > (1 + outside) * width || y > (1 + outside) * height
}

function isConvex(...corners: readonly Point[]): boolean {
  return corners.every((corner, index) => {
    const next = corners[(index + 1) % 4]
    const after = corners[(index + 2) % 4]
    if (next === undefined || after === undefined) return false
    return (next.x - corner.x) * (after.y - next.y) - (next.y - corner.y) * (after.x - next.x) > 0
  })
}

function areaOf(corners: readonly Point[]): number {
  return corners.reduce((sum, { x, y }, index) => {
    const next = corners[(index + 1) % corners.length]
    return next === undefined ? sum : sum + (x * next.y - next.x * y) / 2
  }, 0)
}
