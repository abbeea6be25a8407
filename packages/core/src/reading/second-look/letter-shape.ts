import type { InkComponent } from './ink-component.js'
import { sizeAcross, surround } from './marks-of-line.js'

// Pixels of a picture about 2500 wide, on which the letters of a bill are 10 to 60 high.
const lowestLetter = 10
const highestLetter = 130
/** Share of the height of a letter. */
const widestLetter = 3.5
/** A lone mark is a bullet, a tick, a corner: what is looked at again is longer than one letter. */
const leastLength = 1.3
/** Letters that blur has joined to one piece of ink; a rule or a bar of that length is filled with ink. */
const longestWord = 10
const filled = 0.6
/** Two or three figures that blur has closed are fuller than a word. */
const filledByLetters = 0.75
/** What leaves its height by more, from letter to letter, is noise: no text of a level page rises or falls so far. */
const mostDrift = 3

/** Tells a letter, or letters that blur has joined, from specks, rules and boxes. */
export function isLetter({ left, top, right, bottom, area }: InkComponent): boolean {
  const [width, height] = [right - left, bottom - top]
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (long < lowestLetter || short > highestLetter || long > longestWord * Math.max(short, 4)) return false
  const share = area / (width * height)
  return share > 0.12 && (long < widestLetter * Math.max(short, 4) ? area < 0.98 * width * height + 40 : share < filled)
}

/** Tells whether letters that follow each other are enough to be looked at again. */
export function isLine(letters: readonly InkComponent[]): boolean {
  const [only, second] = letters
  if (only === undefined || second !== undefined) return only !== undefined
  const [width, height] = [only.right - only.left, only.bottom - only.top]
  return width >= leastLength * height && only.area < filledByLetters * width * height
}

/** Tells letters that climb or fall from one to the next. */
export function isAdrift(letters: readonly InkComponent[], isVertical: boolean): boolean {
  const box = surround(letters)
  const highest = Math.max(...letters.map((letter) => sizeAcross(letter, isVertical)))
  return sizeAcross(box, isVertical) > mostDrift * highest
}
