import type { Word } from '../document.js'
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
/** Pixels around a word that belong to it. */
const border = 4

/**
 * The task of a thread: the lines that no trusted word covers, on one mosaic. OCR passes over light letters in dark
 * boxes, text in the margin that runs upwards, and single figures above the bars of a chart.
 */
export function lookAgain({ image, words }: LookAgainInput, { transfer }: TaskContext): Promise<Mosaic> {
  const read = words.filter(({ confidence }) => confidence >= leastConfidence).map((word) => areaOf(word, image))
  const lines = [false, true].flatMap((isLight) => findUnreadLines(findInk(image, isLight), read, isLight))
  const mosaic = composeMosaic(image, lines)
  transfer(mosaic.image.pixels.buffer)
  return Promise.resolve(mosaic)
}

function areaOf({ box }: Word, { width, height }: RasterImage): ReadArea {
  return {
    left: box.x * width - border,
    top: box.y * height - border,
    right: (box.x + box.width) * width + border,
    bottom: (box.y + box.height) * height + border,
  }
}
