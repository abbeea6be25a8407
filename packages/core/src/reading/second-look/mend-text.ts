import type { RasterImage } from '../raster-image.js'
import type { InkComponent } from './ink-component.js'
import type { PixelArea } from './marks-of-line.js'
import { piecesOfWord } from './pieces-of-word.js'

/** Depths of ink at which letters may come apart: the first at which there are as many as were read is taken. */
const levels = [0.5, 0.65, 0.8]
/** Two of these must show a comma in the same place: fainter, a digit is broken in two as well. */
const levelsOfComma = [0.42, 0.5, 0.58, 0.65]
/** A full stop has no letter to be parted from, but is faint. */
const levelsOfFullStop = [0.5, 0.35]
/** Shares of the height of the letters. */
const letterHeight = 0.6
const reachOfFullStop = 1.2
const mark = { least: 0.1, widest: 0.35, highest: 0.5, gap: 0.4 }
const commaBelowLine = 0.03
/** Digits without a comma between them stand at less than 0.15. */
const gapOfComma = 0.22
const dotOffLine = 0.12
/** An O is round; a zero is no wider than the digits beside it, nor more than this share of its height. */
const zeroBesideDigit = 1.2
const widestZero = 0.85

const figure = /^[^\d\s.,O]{0,2}\d{2,}[^\d\s.,O]{0,2}$/u
const fullStopMayFollow = /(?:\p{L}{3,}|%)$/u
const shortenedMonth = /^(\p{L}{3,})(\d{2})$/u
const letterAmongDigits = /O(?=O*\d)|(?<=\dO*)O/g

interface Letters {
  letters: readonly InkComponent[]
  marks: readonly InkComponent[]
  height: number
  line: number
}

/** Whether any of the mends below could apply: the ink of the others is not looked at. */
export function mayBeMended(text: string): boolean {
  return figure.test(text) || fullStopMayFollow.test(text) || shortenedMonth.test(text) || text.includes('O')
}

/**
 * The text of a word with what its ink shows and OCR has lost: the comma of a figure, the full stop at its end, and
 * zeros that were read as the letter O. Nothing is changed where the ink does not come apart into what was read.
 *
 * @param isTaken tells ink that another word was read from
 */
export function mendText(
  text: string,
  area: PixelArea,
  image: RasterImage,
  isTaken: (part: InkComponent) => boolean,
): string {
  if (figure.test(text)) return withComma(text, area, image)
  if (shortenedMonth.test(text)) return withStopInside(text, area, image)
  if (/\d/.test(text) && text.includes('O')) return withZeros(text, area, image)
  return fullStopMayFollow.test(text) ? withFullStop(text, area, image, isTaken) : text
}

function withComma(text: string, area: PixelArea, image: RasterImage): string {
  const seen = levelsOfComma.flatMap((level) => {
    const found = lettersOf(piecesOfWord(image, widened(area, 0.05, 0.3), level))
    if (found?.letters.length !== text.length) return []
    const at = placeOfComma(found)
    return at !== null && /^\d\d$/.test(text.slice(at - 1, at + 1)) ? [at] : []
  })
  const [at, ...others] = seen
  if (at === undefined || others.length === 0 || others.some((other) => other !== at)) return text
  return `${text.slice(0, at)},${text.slice(at)}`
}

/** Letters before the only mark at the foot of a figure, when it hangs below the line in a gap made for it. */
function placeOfComma({ letters, marks, height, line }: Letters): number | null {
  const [comma, more] = marks.filter((part) => isSmall(part, height) && part.top > line - mark.highest * height)
  if (comma === undefined || more !== undefined || comma.bottom < line + commaBelowLine * height) return null
  const at = letters.filter((letter) => middle(letter) < middle(comma)).length
  const [before, after] = [letters[at - 1], letters[at]]
  if (before === undefined || after === undefined) return null
  const isBetween = comma.left >= before.right - 1 && comma.right <= after.left + 1
  return isBetween && after.left - before.right >= gapOfComma * height ? at : null
}

function withStopInside(text: string, area: PixelArea, image: RasterImage): string {
  const [, letters = '', digits = ''] = shortenedMonth.exec(text) ?? []
  for (const level of levels) {
    const found = lettersOf(piecesOfWord(image, widened(area, 0.05, 0.3), level))
    const first = found?.letters.at(-digits.length)
    const last = found?.letters.at(-digits.length - 1)
    if (found === null || first === undefined || last === undefined) continue
    const stops = found.marks.filter(
      (part) => isStop(part, found) && middle(part) > last.right - 1 && middle(part) < first.left + 1,
    )
    if (stops.length === 1) return `${letters}.${digits}`
  }
  return text
}

function withFullStop(
  text: string,
  area: PixelArea,
  image: RasterImage,
  isTaken: (part: InkComponent) => boolean,
): string {
  const isSeen = levelsOfFullStop.some((level) => {
    const found = lettersOf(piecesOfWord(image, widened(area, reachOfFullStop, 0.3), level))
    const last = found?.letters.filter((part) => middle(part) < area.right).at(-1)
    if (found === null || last === undefined) return false
    const [stop, more] = found.marks.filter((part) => part.left >= last.right - 1)
    if (stop === undefined || more !== undefined || !isStop(stop, found) || isTaken(stop)) return false
    const next = found.letters.find((part) => part.left > last.left)
    const isBeforeNext = next === undefined || stop.right <= next.left
    return isBeforeNext && stop.left - last.right < mark.gap * found.height
  })
  return isSeen ? `${text}.` : text
}

function withZeros(text: string, area: PixelArea, image: RasterImage): string {
  const characters = text.replace(/[.,:'’\-–]/g, '')
  const found = apart(characters.length, widened(area, 0.05, 0.1), image)
  if (found === null) return text
  const widthOf = (index: number): number => {
    const letter = found.letters[index]
    return letter === undefined ? Infinity : letter.right - letter.left
  }
  const digits = Array.from(characters).flatMap((character, index) =>
    /[02-9]/.test(character) ? [widthOf(index)] : [],
  )
  const widest = Math.min(widestZero * found.height, zeroBesideDigit * (median(digits) ?? Infinity))
  return text.replace(letterAmongDigits, (letter, at: number) => {
    const index = text.slice(0, at).replace(/[.,:'’\-–]/g, '').length
    return widthOf(index) <= widest ? '0' : letter
  })
}

/** The ink at the first depth at which it falls into so many letters. */
function apart(count: number, area: PixelArea, image: RasterImage): Letters | null {
  for (const level of levels) {
    const found = lettersOf(piecesOfWord(image, area, level))
    if (found?.letters.length === count) return found
  }
  return null
}

function lettersOf(pieces: readonly InkComponent[]): Letters | null {
  const highest = Math.max(0, ...pieces.map(({ top, bottom }) => bottom - top))
  const isLetter = ({ top, bottom }: InkComponent): boolean => bottom - top >= letterHeight * highest
  const letters = pieces.filter(isLetter)
  const line = median(letters.map(({ bottom }) => bottom))
  if (line === null) return null
  return { letters, marks: pieces.filter((part) => !isLetter(part)), height: highest, line }
}

function isSmall({ left, top, right, bottom }: InkComponent, height: number): boolean {
  const size = Math.max(right - left, bottom - top)
  return size >= mark.least * height && right - left <= mark.widest * height && bottom - top <= mark.highest * height
}

function isStop(part: InkComponent, { height, line }: Letters): boolean {
  const isRound = part.bottom - part.top <= mark.widest * height
  return isSmall(part, height) && isRound && Math.abs(part.bottom - line) <= dotOffLine * height
}

function middle({ left, right }: InkComponent): number {
  return (left + right) / 2
}

function widened({ left, top, right, bottom }: PixelArea, after: number, below: number): PixelArea {
  const height = bottom - top
  return { left: left - 2, top: top - 2, right: right + after * height, bottom: bottom + below * height }
}

function median(values: readonly number[]): number | null {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? null
}
