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
/** A lone mark is a bullet, a tick, a corner: what is looked at again is longer than one letter. */
const leastLength = 1.3
/** Letters that blur has joined to one piece of ink; a rule or a bar of that length is filled with ink. */
const longestWord = 10
const filled = 0.6
/** A comma hangs below the line, an accent stands above it. */
const markReach = 0.35
const markSize = 0.7
/** Fewer letters above each other are a column of figures. */
const leastTurnedLetters = 4
const mostlyFree = 0.6
const mostLines = 400

/** Lines made of the words with a letter that lies in none of the areas already read. */
export function findUnreadLines(
  ink: readonly InkComponent[],
  read: readonly ReadArea[],
  isLight: boolean,
): UnreadLine[] {
  const isCovered = coverage(read)
  const isFree = (part: InkComponent): boolean => !isCovered((part.left + part.right) / 2, (part.top + part.bottom) / 2)
  const words = chain(ink.filter(isLetter), false, gapInsideWord)
  const unread = new Set(words.filter((letters) => letters.some(isFree)).flat())
  for (const part of lostBeside(words, ink, isFree)) unread.add(part)
  const lines = chooseChains([...unread]).map(({ letters, isVertical }) => ({
    ...withMarks(letters, ink, isVertical),
    isLight,
    isVertical,
  }))
  return lines.slice(0, mostLines)
}

/** Where an end of a word may have been lost, as shares of its height. */
const nearEnd = 1.4
const endHeight = 0.6
/** A minus sign: flat, filled, at half height. */
const sign = { least: 0.3, most: 1.2, flatness: 1.8, top: 0.3, bottom: 0.8 }

/**
 * Words that seem read and are not whole: a letter, a digit or a minus sign stands free beside them. Figures of a fixed
 * pitch lose their first digit so ("1.400" is read as "400"), and credits their sign.
 */
function lostBeside(
  words: readonly (readonly InkComponent[])[],
  ink: readonly InkComponent[],
  isFree: (part: InkComponent) => boolean,
): InkComponent[] {
  const byTop = [...ink].sort((one, other) => one.top - other.top)
  const boxes = words.map(surround)
  return words.flatMap((letters, index) => {
    const box = boxes[index] ?? surround(letters)
    const height = box.bottom - box.top
    if (letters.length < 2 || height < lowestLetter) return []
    const beside = between(byTop, box.top - height, box.bottom).filter((part) => {
      const gap = Math.max(box.left - part.right, part.left - box.right)
      if (gap <= 0 || gap > nearEnd * height) return false
      // The box of a word often holds the sign that its text has lost.
      return (isFree(part) && isEnd(part, box)) || (part.right < box.left && isSign(part, box, boxes))
    })
    return beside.length === 0 ? [] : [...letters, ...beside]
  })
}

function isEnd(part: InkComponent, word: ReadArea): boolean {
  const height = word.bottom - word.top
  const shared = Math.min(part.bottom, word.bottom) - Math.max(part.top, word.top)
  return isLetter(part) && shared > endHeight * height && part.bottom - part.top < height / endHeight
}

function isSign(part: InkComponent, word: ReadArea, words: readonly ReadArea[]): boolean {
  const { left, top, right, bottom, area } = part
  const height = word.bottom - word.top
  const [width, thickness] = [right - left, bottom - top]
  const middle = ((top + bottom) / 2 - word.top) / height
  return (
    width > sign.least * height &&
    width < sign.most * height &&
    width > sign.flatness * thickness &&
    area > filled * width * thickness &&
    middle > sign.top &&
    middle < sign.bottom &&
    // "10-2025": a hyphen between two words.
    !words.some(
      (other) => left - other.right < height && left >= other.right && other.top < bottom && other.bottom > top,
    )
  )
}

/** Of parts in the order of their tops, those that start between two heights. */
function between(parts: readonly InkComponent[], from: number, to: number): readonly InkComponent[] {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.top ?? 0) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < parts.length && (parts[end]?.top ?? 0) <= to) end++
  return parts.slice(low, end)
}

interface Chain {
  letters: readonly InkComponent[]
  isVertical: boolean
}

/** Every letter goes to the longest line that it can be part of: text that runs upwards has neighbours on its side too. */
function chooseChains(letters: readonly InkComponent[]): Chain[] {
  const horizontal = chain(letters, false, gapBetweenWords).map((members) => ({ letters: members, isVertical: false }))
  const vertical = chain(letters, true, gapBetweenWords)
    .filter((members) => members.length >= leastTurnedLetters)
    .map((members) => ({ letters: members, isVertical: true }))
  const used = new Set<InkComponent>()
  const longestFirst = [...horizontal, ...vertical].sort((one, other) => other.letters.length - one.letters.length)
  return longestFirst.flatMap(({ letters: members, isVertical }) => {
    const free = members.filter((letter) => !used.has(letter))
    if (free.length < members.length * mostlyFree || !isLine(free)) return []
    for (const letter of free) used.add(letter)
    return [{ letters: free, isVertical }]
  })
}

function isLetter({ left, top, right, bottom, area }: InkComponent): boolean {
  const [width, height] = [right - left, bottom - top]
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  if (long < lowestLetter || short > highestLetter || long > longestWord * Math.max(short, 4)) return false
  const share = area / (width * height)
  return share > 0.12 && (long < widestLetter * Math.max(short, 4) ? area < 0.98 * width * height + 40 : share < filled)
}

function isLine(letters: readonly InkComponent[]): boolean {
  const [only, second] = letters
  if (only === undefined || second !== undefined) return only !== undefined
  const [width, height] = [only.right - only.left, only.bottom - only.top]
  return width >= leastLength * height && only.area < filled * width * height
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

/** A line with the dots, commas and accents that stand between its letters. */
function withMarks(
  letters: readonly InkComponent[],
  ink: readonly InkComponent[],
  isVertical: boolean,
): ReadArea & Pick<UnreadLine, 'parts'> {
  const box = surround(letters)
  const size = isVertical ? box.right - box.left : box.bottom - box.top
  const reach = markReach * size
  const own = new Set(letters)
  const marks = ink.filter(
    (part) =>
      (!isVertical && part.right < box.left && box.left - part.right < nearEnd * size && isSign(part, box, [])) ||
      (part.left >= box.left - reach &&
        part.right <= box.right + reach &&
        part.top >= box.top - reach &&
        part.bottom <= box.bottom + reach &&
        Math.max(part.right - part.left, part.bottom - part.top) < markSize * size &&
        !own.has(part)),
  )
  const parts = [...letters, ...marks]
  return { ...surround(parts), parts }
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
