import { Bands } from './bands.js'
import { chainLetters } from './chain-letters.js'
import type { InkComponent } from './ink-component.js'
import { isAdrift, isLetter, isLine } from './letter-shape.js'
import { isSign, lostEndsOf, type Surroundings } from './lost-ends.js'
import { type PixelArea, surround, withMarks } from './marks-of-line.js'

/** A line of letters that no word covers. Pixels of the picture. */
export interface UnreadLine extends PixelArea {
  /** The letters, and the dots and commas between them. */
  parts: readonly InkComponent[]
  /** Light letters on a dark ground. */
  isLight: boolean
  /** The letters stand one above the other: text turned by a quarter. */
  isVertical: boolean
}

/** Shares of the height of a letter. */
const gapInsideWord = 0.3
const gapBetweenWords = 1.1
/** Fewer letters above each other are a column of figures. */
const leastTurnedLetters = 4
const mostlyFree = 0.6
/** A dense page of a bill has a thousand words: with more pieces of ink it is noise, whose ends are not worth a look. */
const mostWords = 6000
/** A dense page of a bill has a hundred lines; what has more is a pattern or noise. */
export const mostLines = 400

/** Lines made of the words with a letter that lies in none of the areas already read, the longest `mostLines` of them. */
export function findUnreadLines(
  ink: readonly InkComponent[],
  read: readonly PixelArea[],
  isLight: boolean,
): UnreadLine[] {
  const readAreas = new Bands<PixelArea>()
  for (const area of read) readAreas.add(area, area.top, area.bottom)
  const [byRow, byColumn] = [new Bands<InkComponent>(), new Bands<InkComponent>()]
  for (const part of ink) {
    byRow.add(part, part.top, part.bottom)
    byColumn.add(part, part.left, part.right)
  }
  const words = chainLetters(ink.filter(isLetter), false, gapInsideWord)
  const boxes = new Bands<PixelArea>()
  for (const box of words.map(surround)) boxes.add(box, box.top, box.bottom)
  const around: Surroundings = {
    inkNear: ({ top, bottom }) => byRow.near(top, bottom),
    wordsNear: ({ top, bottom }) => boxes.near(top, bottom),
    isLetter,
    isFree: (part) => !isCovered(part, readAreas),
  }
  const unread = new Set<InkComponent>()
  for (const letters of words) {
    const ends = words.length > mostWords ? [] : lostEndsOf(letters, around)
    if (ends.length > 0 || letters.some(around.isFree)) for (const part of [...letters, ...ends]) unread.add(part)
  }
  const chosen = chooseChains([...unread]).slice(0, mostLines)
  return chosen.map(({ letters, isVertical }) => {
    const marked = withMarks(letters, (area) => nearLine(area, isVertical), isVertical)
    return { ...(isVertical ? marked : withSign(marked, around)), isLight, isVertical }
  })

  /** A line is long in one direction: in the other few bands lie beside it. */
  function nearLine({ left, top, right, bottom }: PixelArea, isVertical: boolean): Iterable<InkComponent> {
    return isVertical ? byColumn.near(left, right) : byRow.near(top, bottom)
  }
}

/** A line with the minus sign before it. */
function withSign<Line extends PixelArea & { parts: readonly InkComponent[] }>(line: Line, around: Surroundings): Line {
  const height = line.bottom - line.top
  for (const part of around.inkNear({ ...line, left: line.left - 2 * height }))
    if (isSign(part, line, around)) {
      const parts = [...line.parts, part]
      return { ...line, ...surround(parts), parts }
    }
  return line
}

function isCovered({ left, top, right, bottom }: InkComponent, read: Bands<PixelArea>): boolean {
  const x = (left + right) / 2
  const y = (top + bottom) / 2
  for (const area of read.near(y, y))
    if (x >= area.left && x <= area.right && y >= area.top && y <= area.bottom) return true
  return false
}

interface Chain {
  letters: readonly InkComponent[]
  isVertical: boolean
}

/** Every letter goes to the longest line that it can be part of: text that runs upwards has neighbours on its side too. */
function chooseChains(letters: readonly InkComponent[]): Chain[] {
  const horizontal = chainLetters(letters, false, gapBetweenWords).map((members) => ({
    letters: members,
    isVertical: false,
  }))
  const vertical = chainLetters(letters, true, gapBetweenWords)
    .filter((members) => members.length >= leastTurnedLetters)
    .map((members) => ({ letters: members, isVertical: true }))
  const used = new Set<InkComponent>()
  const longestFirst = [...horizontal, ...vertical].sort((one, other) => other.letters.length - one.letters.length)
  return longestFirst.flatMap(({ letters: members, isVertical }) => {
    const free = members.filter((letter) => !used.has(letter))
    if (free.length < members.length * mostlyFree || !isLine(free) || isAdrift(free, isVertical)) return []
    for (const letter of free) used.add(letter)
    return [{ letters: free, isVertical }]
  })
}
