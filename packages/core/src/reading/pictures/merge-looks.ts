import type { Box, Word } from '../document.js'
import type { FoundWord, Mosaic } from '../second-look/mosaic.js'
import { isDoubtful, leastConfidence } from './look-again.js'

/** A word with less is a smudge that was read as letters. */
const leastAnything = 0.2
/** Letters that a piece needs: one or two alone are the corner of a pictogram. */
const leastCharacters = 2
/** Share of the smaller of two boxes from which they hold the same ink. */
const sharedInk = 0.3
/** What the second look reads has no box or bar around it any more: between equals it is believed. */
const headStart = 0.05

const confidenceOfTwo = 0.85

/** Words of both looks at a page: upright ones, and those of each turned line. */
export interface MergedLooks {
  upright: readonly Word[]
  turned: readonly { quarterTurns: 1 | 3; words: readonly Word[] }[]
}

/** Adds to the words of the first look what the second one found, and lets it replace the doubtful ones. */
export function mergeLooks(first: readonly Word[], { pieces }: Mosaic, second: readonly FoundWord[]): MergedLooks {
  const found = second.map((word) => (isReadTwice(word, first) ? { ...word, confidence: trust(word) } : word))
  const lines = pieces.map((_, index) => found.filter(({ piece }) => piece === index))
  const trusted = [...lines.entries()].filter(([, words]) => isTrusted(words))
  const best = new Map<string, readonly FoundWord[]>()
  for (const [index, words] of trusted) {
    const place = Object.values(pieces[index]?.source ?? {}).join()
    const rival = best.get(place)
    if (rival === undefined || weight(words) > weight(rival)) best.set(place, words)
  }
  const kept = [...best.values()].map((words) => words.filter(({ confidence }) => confidence >= leastAnything))
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
function isReadTwice({ text, box }: FoundWord, first: readonly Word[]): boolean {
  return first.some((word) => word.text === text && sharesInk(word.box, box))
}

function trust({ text, confidence }: Word): number {
  return /[\p{L}\p{N}]/u.test(text) ? Math.max(confidence, confidenceOfTwo) : confidence
}

/** Where both looks have read the same ink, one of them is believed, never both. */
function settle(readable: readonly Word[], found: readonly FoundWord[], all: readonly Word[]) {
  const dropped = new Set<Word>()
  const refused = new Set<FoundWord>()
  for (const word of found) {
    const rivals = readable.filter(({ box }) => sharesInk(word.box, box))
    if (rivals.length === 0) continue
    if (isBetter(word, rivals, all)) for (const rival of rivals) dropped.add(rival)
    else refused.add(word)
  }
  return { dropped, refused }
}

function isBetter(word: FoundWord, rivals: readonly Word[], all: readonly Word[]): boolean {
  const text = rivals.map((rival) => rival.text).join('')
  const digits = (figure: string): string => figure.replace(/\D/g, '')
  if (digits(text) !== '' && digits(text) === digits(word.text)) {
    const marks = (figure: string): number => figure.match(/\d[,.]\d/g)?.length ?? 0
    if (marks(text) !== marks(word.text)) return marks(word.text) > marks(text)
  }
  if (!rivals.some((rival) => isDoubtful(rival, all))) return completes(word.text, text)
  return word.confidence + headStart >= meanConfidence(rivals)
}

/** The same with a letter, a digit or a sign more at one of its ends; a word of letters may differ inside. */
function completes(text: string, other: string): boolean {
  if (text.length <= other.length) return false
  return !/\d/.test(other) || text.startsWith(other) || text.endsWith(other)
}

function toWord({ text, box, confidence }: FoundWord): Word {
  return { text, box, confidence }
}

function isTrusted(words: readonly FoundWord[]): boolean {
  const characters = words.map(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '')).join('')
  return characters.length >= leastCharacters && meanConfidence(words) >= leastConfidence
}

/** Confidence weighted by the length of the words. */
function meanConfidence(words: readonly Word[]): number {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0)
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, characters)
}

function weight(words: readonly Word[]): number {
  return meanConfidence(words) * words.reduce((sum, { text }) => sum + text.length, 0)
}

function sharesInk(one: Box, other: Box): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const smaller = Math.min(one.width * one.height, other.width * other.height)
  return width > 0 && height > 0 && width * height >= sharedInk * smaller
}
