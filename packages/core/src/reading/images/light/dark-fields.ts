import { coverDark, type Grid, largestWithin, meanWithin, smallestWithin } from '../sliding.js'
import { fillHoles } from './fill-holes.js'
import { growInto } from './grow-into.js'
import { type CellLevels, combine } from './light-grid.js'

/** What a cell shows. */
export const ground = {
  /** Paper or a pale tint, with dark print. */
  paper: 0,
  /** A dark field with bright print. */
  inverse: 1,
  /** A dark field without print, or the rim of one. */
  blank: 2,
  /** Paper beside a dark field, whose last pixels may lie in the cell. */
  rim: 3,
} as const

/** The grounds of a page. */
export interface Grounds {
  /** One of `ground` for each cell. */
  kinds: Grid
  /** Level half-way between a dark field and the paper beside it. */
  middle: Grid
}

/** Cells; a dark stroke that is thinner than twice as much is print, a thicker one is a field. */
const strokeReach = 2
/** Cells around a field in which the paper is looked for. */
const paperReach = 40
/** A field is darker than this share of the paper. */
const darkerThan = 0.82
/** A field without print is darker than this share of the paper: a shadow is not, and dark print is read in it. */
const blankBelow = 0.6
/** Grey levels by which dark print is darker than its field. */
const darkPrint = 20
/** Cells around a cell whose strokes tell bright print from dark print. */
const printReach = 5

/** Finds the coloured fields with bright print (heads of tables, the amount to pay) and those without (bars of charts). */
export function findGrounds({ brightest, darkest, ground: majority }: CellLevels): Grounds {
  const level = coverDark(majority, strokeReach)
  const paper = meanWithin(largestWithin(level, paperReach), paperReach / 2)
  const isDarkOf = (levels: Grid): Grid =>
    combine(levels, paper, (field, white) => (field < darkerThan * white ? 1 : 0))
  const isDark = isDarkOf(majority)
  const isSolid = smallestWithin(isDark, strokeReach)
  const grown = fillHoles(growInto(isSolid, isDark))
  const isField = largestWithin(smallestWithin(grown, 1), 1)
  const isInside = smallestWithin(isField, 1)
  const isPlain = combine(isDark, isField, multiply)
  const shareOfPlain = meanWithin(isPlain, printReach)
  const field = combine(meanWithin(combine(majority, isPlain, multiply), printReach), shareOfPlain, (sum, share) =>
    share > 0 ? sum / share : 255,
  )
  const strokes = (depth: Grid): Grid => meanWithin(combine(depth, isInside, multiply), printReach)
  const bright = strokes(combine(brightest, field, subtract))
  const depth = combine(field, darkest, subtract)
  const dark = strokes(depth)
  const isFarDarker = combine(brightest, paper, (level, white) => (level < blankBelow * white ? 1 : 0))
  const isBright = combine(bright, dark, (a, b) => (a > b ? 1 : 0))
  const isEmpty = combine(largestWithin(depth, strokeReach), isFarDarker, (print, solid) =>
    print < darkPrint * solid ? 1 : 0,
  )
  const isCovered = combine(isField, combine(isBright, isEmpty, Math.max), multiply)
  const beside = combine(largestWithin(isCovered, 1), isCovered, subtract)
  const kinds = combine(combine(isInside, isBright, multiply), isCovered, (isInverse, covered) =>
    isInverse * covered === 1 ? ground.inverse : covered === 1 ? ground.blank : ground.paper,
  )
  return {
    kinds: combine(kinds, beside, (kind, near) => (near === 1 ? ground.rim : kind)),
    middle: combine(paper, smallestWithin(level, 1), (white, dark) => (white + dark) / 2),
  }
}

function subtract(a: number, b: number): number {
  return a - b
}

function multiply(a: number, b: number): number {
  return a * b
}
