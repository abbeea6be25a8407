import type { Box, Word } from '../document.js'
import type { RasterImage } from '../raster-image.js'
import { findInk } from '../second-look/ink-components.js'
import { composeMosaic, type Mosaic } from '../second-look/mosaic.js'
import { findUnreadLines, type ReadArea } from '../second-look/unread-lines.js'
import type { TaskContext } from '../threads/task-messages.js'

/** What the thread needs to find the lines that a first look passed over. */
export interface LookAgainInput {
  image: RasterImage
  /** Words of the first look. */
  words: readonly Word[]
}

/** Below it a word is noise more often than text, and its place is looked at again. */
export const leastConfidence = 0.6
/** One wrong figure spoils a sum: figures are looked at again below it. */
const leastConfidenceOfFigures = 0.92
/** Pixels around a word that belong to it. */
const border = 4

/**
 * The task of a thread: the lines that no trusted word covers, on one mosaic. OCR passes over light letters in dark
 * boxes, text in the margin that runs upwards, and single figures above the bars of a chart.
 */
export function lookAgain({ image, words }: LookAgainInput, { transfer }: TaskContext): Promise<Mosaic> {
  const read = words.filter((word) => !isDoubtful(word, words)).map((word) => areaOf(word, image))
  const lines = [false, true].flatMap((isLight) => findUnreadLines(findInk(image, isLight), read, isLight))
  const mosaic = composeMosaic(image, lines)
  transfer(mosaic.image.pixels.buffer)
  return Promise.resolve(mosaic)
}

/**
 * A word to look at again: read with little confidence, or a figure that is doubtful, or an amount that has lost its
 * decimal comma, which is the smallest mark on the page ("187€" for "1,87€").
 *
 * @param words all words of the page
 */
export function isDoubtful(word: Word, words: readonly Word[]): boolean {
  const { text, confidence } = word
  if (confidence < leastConfidence) return true
  if (!/\d/.test(text)) return false
  return confidence < leastConfidenceOfFigures || /[OIl|]\d|\d[OIl|]/.test(text) || isAmountWithoutCents(word, words)
}

function isAmountWithoutCents({ text, box }: Word, words: readonly Word[]): boolean {
  if (!/^\d{3,}€?$/.test(text)) return false
  return text.endsWith('€') || words.some((other) => other.text === '€' && follows(box, other.box))
}

function follows(box: Box, next: Box): boolean {
  const gap = next.x - box.x - box.width
  const middle = next.y + next.height / 2
  return gap > -0.002 && gap < box.height && middle > box.y && middle < box.y + box.height
}

function areaOf({ box }: Word, { width, height }: RasterImage): ReadArea {
  return {
    left: box.x * width - border,
    top: box.y * height - border,
    right: (box.x + box.width) * width + border,
    bottom: (box.y + box.height) * height + border,
  }
}
