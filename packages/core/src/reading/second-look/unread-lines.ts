import type { InkComponent } from './ink-components.js'

/** A line of letters that no word covers. Pixels of the picture. */
export interface UnreadLine {
  left: number
  top: number
  right: number
  bottom: number
  /** The letters, and the dots and commas between them. */
  parts: readonly InkComponent[]
  /** Light letters on a dark ground. */
  isLight: boolean
  /** The letters stand one above the other: text turned by a quarter. */
  isVertical: boolean
}

/** A rectangle of the picture that was read. Pixels. */
export interface ReadArea {
  left: number
  top: number
  right: number
  bottom: number
}

// Pixels of a picture about 2500 wide, on which the letters of a bill are 10 to 60 high.
const lowestLetter = 10
const highestLetter = 130
/** Shares of the height of a letter. */
const widestLetter = 3.5
const gapInsideWord = 0.3
const gapBetweenWords = 1.1
const sharedHeight = 0.4
const similarHeight = 2.6
/** A lone mark is a bullet, a tick, a corner: only lines of letters are looked at again. */
const leastLetters = 2
const mostLines = 400

/** Lines made of the words with a letter that lies in none of the areas already read. */
export function findUnreadLines(
  ink: readonly InkComponent[],
  read: readonly ReadArea[],
  isLight: boolean,
): UnreadLine[] {
  const isCovered = coverage(read)
  const isFree = (part: InkComponent): boolean =>
    !isCovered((part.left + part.right) / 2, (part.top + part.bottom) / 2)
  const words = chain(ink.filter(isLetter), false, gapInsideWord)
  const unread = words.filter((letters) => letters.some(isFree)).flat()
  const horizontal = chain(unread, false, gapBetweenWords).filter(isLine)
  const used = new Set(horizontal.flat())
  const alone = unread.filter((letter) => !used.has(letter))
  const vertical = chain(alone, true, gapBetweenWords).filter(isLine)
  const small = ink.filter((part) => !isLetter(part) && part.bottom - part.top < highestLetter)
  const lines = [
    ...horizontal.map((parts) => toLine(parts, small, isLight, false)),
    ...vertical.map((parts) => toLine(parts, small, isLight, true)),
  ]
  return lines.slice(0, mostLines)
}

function isLetter({ left, top, right, bottom, area }: InkComponent): boolean {
  const [width, height] = [right - left, bottom - top]
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (long < lowestLetter || long > highestLetter || long > widestLetter * Math.max(short, 4)) return false
  return area > 0.12 * width * height && area < 0.98 * width * height + 40
}

function isLine(letters: readonly InkComponent[]): boolean {
  return letters.length >= leastLetters
}

/**
 * Chains letters that follow each other on a line, each at most `widestGap` letter heights after the one before;
 * `isVertical` chains downwards instead of to the right.
 */
function chain(letters: readonly InkComponent[], isVertical: boolean, widestGap: number): InkComponent[][] {
  const start = (part: InkComponent): number => (isVertical ? part.top : part.left)
  const end = (part: InkComponent): number => (isVertical ? part.bottom : part.right)
  const low = (part: InkComponent): number => (isVertical ? part.left : part.top)
  const high = (part: InkComponent): number => (isVertical ? part.right : part.bottom)
  const size = (part: InkComponent): number => high(part) - low(part)
  const open: InkComponent[][] = []
  const finished: InkComponent[][] = []
  for (const letter of [...letters].sort((one, other) => start(one) - start(other))) {
    let best: InkComponent[] | null = null
    let nearest = Infinity
    for (let index = open.length - 1; index >= 0; index--) {
      const candidate = open[index]!
      const last = candidate.at(-1)!
      const height = Math.max(size(last), size(letter))
      const gap = start(letter) - end(last)
      if (gap > widestGap * highestLetter) {
        finished.push(candidate)
        open.splice(index, 1)
        continue
      }
      const shared = Math.min(high(last), high(letter)) - Math.max(low(last), low(letter))
      const lowest = Math.min(size(last), size(letter))
      if (gap > widestGap * height || shared < sharedHeight * lowest || height > similarHeight * lowest) continue
      if (gap < nearest) [nearest, best] = [gap, candidate]
    }
    if (best === null) open.push([letter])
    else best.push(letter)
  }
  return [...finished, ...open]
}

function toLine(
  letters: readonly InkComponent[],
  small: readonly InkComponent[],
  isLight: boolean,
  isVertical: boolean,
): UnreadLine {
  const box = surround(letters)
  // A comma hangs below the line, an accent stands above it.
  const reach = 0.35 * (isVertical ? box.right - box.left : box.bottom - box.top)
  const inside = small.filter(
    ({ left, top, right, bottom }) =>
      left >= box.left - reach && right <= box.right + reach && top >= box.top - reach && bottom <= box.bottom + reach,
  )
  const parts = [...letters, ...inside]
  return { ...surround(parts), parts, isLight, isVertical }
}

function surround(parts: readonly InkComponent[]): ReadArea {
  return parts.reduce<ReadArea>(
    ({ left, top, right, bottom }, part) => ({
      left: Math.min(left, part.left),
      top: Math.min(top, part.top),
      right: Math.max(right, part.right),
      bottom: Math.max(bottom, part.bottom),
    }),
    { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity },
  )
}

/** Tells whether a place lies in an area; areas are kept in bands, so that a page of a thousand words stays cheap. */
function coverage(areas: readonly ReadArea[]): (x: number, y: number) => boolean {
  const band = 64
  const bands = new Map<number, ReadArea[]>()
  for (const area of areas) {
    for (let index = Math.floor(area.top / band); index <= Math.floor(area.bottom / band); index++) {
      const known = bands.get(index)
      if (known === undefined) bands.set(index, [area])
      else known.push(area)
    }
  }
  return (x, y) =>
    (bands.get(Math.floor(y / band)) ?? []).some(
      ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    )
}
