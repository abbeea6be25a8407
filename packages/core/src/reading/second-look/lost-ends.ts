import type { InkComponent } from './ink-component.js'
import { type PixelArea, surround } from './marks-of-line.js'

/** Where an end of a word may have been lost, as shares of its height. */
const nearEnd = 1.4
const endHeight = 0.6
/** A minus sign: flat, filled, at half height. */
const sign = { least: 0.3, most: 1.2, flatness: 1.8, filled: 0.6, top: 0.3, bottom: 0.8 }

/** What lies around a word. */
export interface Surroundings {
  /** Gives at least the ink that lies in an area. */
  inkNear: (area: PixelArea) => Iterable<InkComponent>
  /** Gives at least the words that lie in an area. */
  wordsNear: (area: PixelArea) => Iterable<PixelArea>
  /** Tells a letter from a mark. */
  isLetter: (part: InkComponent) => boolean
  /** Tells ink that no word was read from. */
  isFree: (part: InkComponent) => boolean
}

/**
 * What stands free beside a word that seems read, and is a letter, a digit or a minus sign: figures of a fixed pitch
 * lose their first digit so ("1.400" is read as "400"), and credits their sign.
 */
export function lostEndsOf(letters: readonly InkComponent[], around: Surroundings): InkComponent[] {
  const box = surround(letters)
  const height = box.bottom - box.top
  if (letters.length < 2) return []
  const reach = nearEnd * height
  const area = { left: box.left - reach, top: box.top, right: box.right + reach, bottom: box.bottom }
  const found: InkComponent[] = []
  for (const part of around.inkNear(area)) {
    const gap = Math.max(box.left - part.right, part.left - box.right)
    if (gap <= 0 || gap > reach) continue
    // The box of a word often holds the sign that its text has lost.
    if ((around.isFree(part) && isEnd(part, box, around)) || isSign(part, box, around)) found.push(part)
  }
  return found
}

/** A minus sign before a figure; not the hyphen of "10-2025", which has a word on both sides. */
export function isSign(part: InkComponent, word: PixelArea, { wordsNear }: Pick<Surroundings, 'wordsNear'>): boolean {
  const { left, top, right, bottom, area } = part
  const height = word.bottom - word.top
  const width = right - left
  const thickness = bottom - top
  const middle = ((top + bottom) / 2 - word.top) / height
  const isShaped =
    right < word.left &&
    word.left - right < nearEnd * height &&
    width > sign.least * height &&
    width < sign.most * height &&
    width > sign.flatness * thickness &&
    area > sign.filled * width * thickness &&
    middle > sign.top &&
    middle < sign.bottom
  if (!isShaped) return false
  for (const other of wordsNear({ left: left - height, top, right: left, bottom }))
    if (left >= other.right && left - other.right < height && other.top < bottom && other.bottom > top) return false
  return true
}

function isEnd(part: InkComponent, word: PixelArea, { isLetter }: Surroundings): boolean {
  const height = word.bottom - word.top
  const shared = Math.min(part.bottom, word.bottom) - Math.max(part.top, word.top)
  return isLetter(part) && shared > endHeight * height && part.bottom - part.top < height / endHeight
}
