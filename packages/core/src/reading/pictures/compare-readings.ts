import type { Word } from '../document.js'
import { compareMarks } from './kept-marks.js'
import { meanConfidence } from './mean-confidence.js'
import { sharesInk } from './shares-ink.js'

/** Two readings of one page at two sizes hardly make the same mistake. */
const confidenceOfTwo = 0.95
/** What the readings disagree on is left to a look from near. */
const mostWhenDisputed = 0.85
/** What only one of them saw, and was unsure of, is a smudge. */
const alone = 0.8

/**
 * The words of a page from two readings of it: what both read alike is certain, what they read differently goes to the
 * surer one and stays doubtful.
 */
export function compareReadings(one: readonly Word[], other: readonly Word[]): Word[] {
  return placesOf(one, other).flatMap(({ ones, others }) => {
    if (others.length === 0) return ones.map((word) => withConfidence(word, alone * word.confidence))
    if (ones.length === 0) return others.map((word) => withConfidence(word, alone * word.confidence))
    const best = isSurer(others, ones) ? others : ones
    if (lettersOf(ones) === lettersOf(others)) {
      return best.map((word) =>
        withConfidence(word, isTelling(word) ? Math.max(word.confidence, confidenceOfTwo) : word.confidence),
      )
    }
    return best.map((word) => withConfidence(word, Math.min(word.confidence, mostWhenDisputed)))
  })
}

interface Place {
  ones: readonly Word[]
  others: readonly Word[]
}

/** Words of both readings that lie on the same ink, directly or through each other. */
function placesOf(one: readonly Word[], other: readonly Word[]): Place[] {
  const places: { ones: Set<Word>; others: Set<Word> }[] = []
  const placeOf = new Map<Word, { ones: Set<Word>; others: Set<Word> }>()
  const rows = new Rows(other)
  for (const word of one) {
    const partners = rows.near(word).filter(({ box }) => sharesInk(word.box, box))
    const known = [...new Set(partners.flatMap((partner) => placeOf.get(partner) ?? []))]
    const [place = { ones: new Set<Word>(), others: new Set<Word>() }, ...joined] = known
    if (known.length === 0) places.push(place)
    for (const { ones, others } of joined) {
      for (const each of ones) place.ones.add(each)
      for (const each of others) place.others.add(each)
      ones.clear()
      others.clear()
    }
    place.ones.add(word)
    for (const partner of partners) place.others.add(partner)
    for (const each of place.others) placeOf.set(each, place)
  }
  const inOrder = (words: ReadonlySet<Word>): Word[] => [...words].sort((a, b) => a.box.x - b.box.x)
  const lone = other.filter((word) => !placeOf.has(word)).map((word) => ({ ones: [], others: [word] }))
  return [...places.map(({ ones, others }) => ({ ones: inOrder(ones), others: inOrder(others) })), ...lone]
}

/** Words by the height at which they stand: a page has a thousand, and each has few neighbours. */
class Rows {
  readonly #rows = new Map<number, Word[]>()

  constructor(words: readonly Word[]) {
    for (const word of words) {
      for (const row of rowsOf(word)) {
        const known = this.#rows.get(row)
        if (known === undefined) this.#rows.set(row, [word])
        else known.push(word)
      }
    }
  }

  near(word: Word): Word[] {
    return [...new Set(rowsOf(word).flatMap((row) => this.#rows.get(row) ?? []))]
  }
}

const rowsOfPage = 200

function rowsOf({ box }: Word): number[] {
  const first = Math.floor(box.y * rowsOfPage)
  const last = Math.floor((box.y + box.height) * rowsOfPage)
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** OCR takes one dash or apostrophe for another, and spaces are settled by the boxes. */
function lettersOf(words: readonly Word[]): string {
  return words
    .map(({ text }) => text)
    .join('')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
}

function isSurer(words: readonly Word[], rivals: readonly Word[]): boolean {
  const marks = compareMarks(lettersOf(words), lettersOf(rivals))
  if (marks !== 0) return marks > 0
  return meanConfidence(words) > meanConfidence(rivals)
}

function isTelling({ text }: Word): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

function withConfidence(word: Word, confidence: number): Word {
  return { ...word, confidence }
}
