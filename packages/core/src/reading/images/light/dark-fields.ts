import { fillHoles } from './fill-holes.js'
import { coverDark, type Grid, largestWithin, meanWithin, smallestWithin } from '../sliding.js'
import { type CellLevels, combine } from './light-grid.js'

/** Cells; a dark stroke that is thinner than twice as much is print, a thicker one is a field. */
const strokeReach = 2
/** Cells; dense bright letters hide the ground of their field so far. */
const wordReach = { across: 5, down: 2 }
/** Cells around a field in which the paper is looked for. */
const paperReach = 40
/** A field is darker than this share of the paper. */
const darkerThan = 0.82
/** Cells around a cell whose strokes tell bright print from dark print. */
const printReach = 5

/**
 * Finds the coloured fields with bright print: heads of tables, boxes with the amount to pay.
 *
 * @returns 1 for each cell whose print is brighter than its ground, otherwise 0
 */
export function findDarkFields({ brightest, darkest, mean }: CellLevels): Grid {
  const ground = coverDark(mean, strokeReach)
  const paper = meanWithin(largestWithin(ground, paperReach), paperReach / 2)
  const isDark = combine(ground, paper, (level, white) => (level < darkerThan * white ? 1 : 0))
  const isField = fillHoles(smallestWithin(largestWithin(isDark, wordReach), wordReach))
  const within = (strokes: Grid): Grid =>
    meanWithin(
      combine(strokes, isField, (a, b) => a * b),
      printReach,
    )
  const bright = within(combine(brightest, mean, (a, b) => a - b))
  const dark = within(combine(mean, darkest, (a, b) => a - b))
  const isBright = combine(bright, dark, (a, b) => (a > b ? 1 : 0))
  return combine(isField, isBright, (a, b) => a * b)
}
