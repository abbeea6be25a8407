import type { Box, Word } from '../document.js'
import type { FoundWord, Mosaic } from '../second-look/mosaic.js'
import { leastConfidence } from './look-again.js'

/** A word with less is a smudge that was read as letters. */
const leastAnything = 0.2
/** Letters that a piece needs: one or two alone are the corner of a pictogram. */
const leastCharacters = 2
/** Share of a doubtful word that a better one must cover to replace it. */
const coveredShare = 0.5

/** Words of both looks at a page: upright ones, and those of each turned line. */
export interface MergedLooks {
  upright: readonly Word[]
  turned: readonly { quarterTurns: 1 | 3; words: readonly Word[] }[]
}

/** Adds to the words of the first look what the second one found, and lets it replace the doubtful ones. */
export function mergeLooks(first: readonly Word[], { pieces }: Mosaic, found: readonly FoundWord[]): MergedLooks {
  const lines = pieces.map((_, index) => found.filter(({ piece }) => piece === index))
  const trusted = [...lines.entries()].filter(([, words]) => isTrusted(words))
  const best = new Map<string, readonly FoundWord[]>()
  for (const [index, words] of trusted) {
    const place = Object.values(pieces[index]?.source ?? {}).join()
    const rival = best.get(place)
    if (rival === undefined || weight(words) > weight(rival)) best.set(place, words)
  }
  const kept = [...best.values()].map((words) => words.filter(({ confidence }) => confidence >= leastAnything))
  const added = kept.filter(([word]) => word?.quarterTurns === 0).flat()
  const turned = kept.flatMap((words) => {
    const turns = words[0]?.quarterTurns ?? 0
    return turns === 0 ? [] : [{ quarterTurns: turns, words: words.map(toWord) }]
  })
  const better = kept.flat()
  const remaining = first.filter(
    (word) => word.confidence >= leastAnything && !better.some((other) => replaces(other, word)),
  )
  return { upright: [...remaining, ...added.map(toWord)], turned }
}

/** The second look goes to words that the first one has not read, or not to their ends. */
function replaces(found: Word, word: Word): boolean {
  if (!covers(found.box, word.box)) return false
  return word.confidence < leastConfidence || found.text.length >= word.text.length
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

function covers(one: Box, other: Box): boolean {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return width > 0 && height > 0 && width * height >= coveredShare * other.width * other.height
}
