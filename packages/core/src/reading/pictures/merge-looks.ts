import type { Word } from '../document.js'
import type { Mosaic } from '../second-look/mosaic.js'
import type { FoundWord } from '../second-look/words-of-mosaic.js'
import { isBetterWord } from './better-word.js'
import { leastConfidence } from './doubtful-word.js'
import { meanConfidence } from './mean-confidence.js'
import { sharesInk } from './shares-ink.js'

/** A word with less is a smudge that was read as letters. */
const leastAnything = 0.2
/** Letters that a piece needs: one or two alone are the corner of a pictogram. */
const leastCharacters = 2
/** Of letters that were read alike twice. */
const confidenceOfTwo = 0.85

/** Words of both looks at a page: upright ones, and those of each turned line. */
export interface MergedLooks {
  upright: readonly Word[]
  turned: readonly { quarterTurns: 1 | 3; words: readonly Word[] }[]
}

/**
 * Adds to the words of the first look what the second one found, and lets it replace the doubtful ones.
 *
 * @param witnesses every reading of the page so far, those that were not believed too
 */
export function mergeLooks(
  first: readonly Word[],
  { pieces }: Pick<Mosaic, 'pieces'>,
  second: readonly FoundWord[],
  witnesses: readonly Word[] = first,
): MergedLooks {
  const found = second.map((word) => (isReadTwice(word, witnesses) ? { ...word, confidence: trust(word) } : word))
  const lines = pieces.map((_, index) => found.filter(({ piece }) => piece === index))
  const kept = readOnce(lines.filter(isTrusted))
  const readable = first.filter(({ confidence }) => confidence >= leastAnything)
  const { dropped, refused } = settle(readable, kept.flat(), first)
  const added = kept.map((words) => words.filter((word) => !refused.has(word)))
  return {
    upright: [
      ...readable.filter((word) => !dropped.has(word)),
      ...added.flat().flatMap((word) => (word.quarterTurns === 0 ? [toWord(word)] : [])),
    ],
    turned: added.flatMap((words) => {
      const turns = words[0]?.quarterTurns ?? 0
      return turns === 0 ? [] : [{ quarterTurns: turns, words: words.map(toWord) }]
    }),
  }
}

/** The same letters, read twice from two renderings of the ink, are hardly a mistake. */
function isReadTwice({ text, box }: FoundWord, witnesses: readonly Word[]): boolean {
  return witnesses.some((word) => word.text === text && sharesInk(word.box, box))
}

function trust({ text, confidence }: Word): number {
  return /[\p{L}\p{N}]/u.test(text) ? Math.max(confidence, confidenceOfTwo) : confidence
}

function isTrusted(words: readonly FoundWord[]): boolean {
  const characters = words.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '')).join('')
  return characters.length >= leastCharacters && meanConfidence(words) >= leastConfidence
}

/**
 * Of lines that were cut from the same ink (turned one way and the other, dark and light), the words of the one that
 * reads best; without smudges.
 */
function readOnce(lines: readonly (readonly FoundWord[])[]): (readonly FoundWord[])[] {
  const best: (readonly FoundWord[])[] = []
  for (const words of [...lines].sort((one, other) => weight(other) - weight(one))) {
    const readable = words.filter(({ confidence }) => confidence >= leastAnything)
    const free = readable.filter(({ box }) => !best.flat().some((other) => sharesInk(box, other.box)))
    best.push(free)
  }
  return best
}

function weight(words: readonly Word[]): number {
  return meanConfidence(words) * words.reduce((sum, { text }) => sum + text.length, 0)
}

/** Where both looks have read the same ink, one of them is believed, never both. */
function settle(
  readable: readonly Word[],
  found: readonly FoundWord[],
  first: readonly Word[],
): { dropped: ReadonlySet<Word>; refused: ReadonlySet<FoundWord> } {
  const dropped = new Set<Word>()
  const refused = new Set<FoundWord>()
  for (const word of found) {
    const rivals = readable.filter(({ box }) => sharesInk(word.box, box))
    if (rivals.length === 0) continue
    if (isBetterWord(word, rivals, first)) for (const rival of rivals) dropped.add(rival)
    else refused.add(word)
  }
  return { dropped, refused }
}

function toWord({ text, box, confidence }: FoundWord): Word {
  return { text, box, confidence }
}
