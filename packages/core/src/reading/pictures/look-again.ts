import type { Word } from '../document.js'
import type { RasterImage } from '../raster-image.js'
import { findInk } from '../second-look/find-ink.js'
import { composeMosaic, type Mosaic } from '../second-look/mosaic.js'
import type { PixelArea } from '../second-look/marks-of-line.js'
import { findUnreadLines } from '../second-look/unread-lines.js'
import type { TaskContext } from '../threads/task-messages.js'
import { isDoubtful } from './doubtful-word.js'

/** What the thread needs to find the lines that a first look passed over. */
export interface LookAgainInput {
  image: RasterImage
  /** Words of the first look. */
  words: readonly Word[]
}

/** What is to be read from near, and the picture, handed back for the next task. */
export interface SecondLook {
  mosaic: Mosaic
  picture: RasterImage
}

/** Pixels around a word that belong to it. */
const border = 4

/**
 * The task of a thread: the lines that no trusted word covers, on one mosaic. OCR passes over light letters in dark
 * boxes, text in the margin that runs upwards, and single figures above the bars of a chart.
 */
export function lookAgain({ image, words }: LookAgainInput, { transfer }: TaskContext): Promise<SecondLook> {
  const read = words.filter((word) => !isDoubtful(word, words)).map((word) => areaOf(word, image))
  const lines = [false, true].flatMap((isLight) => findUnreadLines(findInk(image, isLight), read, isLight))
  const mosaic = composeMosaic(image, lines)
  transfer(mosaic.image.pixels.buffer)
  transfer(image.pixels.buffer)
  return Promise.resolve({ mosaic, picture: image })
}

function areaOf({ box }: Word, { width, height }: RasterImage): PixelArea {
  return {
    left: box.x * width - border,
    top: box.y * height - border,
    right: (box.x + box.width) * width + border,
    bottom: (box.y + box.height) * height + border,
  }
}
