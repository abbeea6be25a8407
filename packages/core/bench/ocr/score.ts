import type { Word } from '../../src/reading/document.js'
import { findProjection } from './find-projection.js'
import { distance, normalize } from './text.js'
import type { Segment, TruthPage } from './truth.js'

/** Counts of one page, or of several added up. */
export interface Score {
  /** Characters printed, spaces aside. */
  characters: number
  /** Characters to change, insert or leave out to make what was read what is printed. */
  errors: number
  /** Segments that hold a digit. */
  numbers: number
  /** Those of them that were read exactly, spaces aside. */
  exactNumbers: number
}

export const noScore: Score = { characters: 0, errors: 0, numbers: 0, exactNumbers: 0 }

export function addScores(scores: readonly Score[]): Score {
  return scores.reduce(
    (sum, score) => ({
      characters: sum.characters + score.characters,
      errors: sum.errors + score.errors,
      numbers: sum.numbers + score.numbers,
      exactNumbers: sum.exactNumbers + score.exactNumbers,
    }),
    noScore,
  )
}

export interface Misread {
  printed: string
  read: string
}

/** Compares what was read with what is printed, segment by segment, by place, so that reading order is no factor. */
export function scorePage(read: readonly Word[], truth: TruthPage): Score & { misread: Misread[] } {
  const project = findProjection(read, truth.words)
  const found = new Map<Segment, { x: number; text: string }[]>(truth.segments.map((segment) => [segment, []]))
  for (const { text, box } of read) {
    const middle = project({ x: box.x + box.width / 2, y: box.y + box.height / 2 })
    const segment = nearest(truth.segments, middle)
    // By where it starts: the box of a short word may reach over the next one.
    const start = project({ x: box.x, y: box.y + box.height / 2 })
    if (segment) found.get(segment)?.push({ x: start.x, text })
  }
  const misread: Misread[] = []
  let [characters, errors, numbers, exactNumbers] = [0, 0, 0, 0]
  for (const [segment, words] of found) {
    const printed = normalize(segment.text)
    const text = normalize(
      words
        .sort((a, b) => a.x - b.x)
        .map((word) => word.text)
        .join(''),
    )
    const hasDigit = /\d/.test(printed)
    characters += printed.length
    errors += distance(printed, text)
    numbers += hasDigit ? 1 : 0
    exactNumbers += hasDigit && printed === text ? 1 : 0
    if (printed !== text) misread.push({ printed: segment.text, read: text })
  }
  return { characters, errors, numbers, exactNumbers, misread }
}

/** The segment in whose box a place lies, the one whose middle line is closest when boxes overlap. */
function nearest(segments: readonly Segment[], { x, y }: { x: number; y: number }): Segment | undefined {
  let best: Segment | undefined
  let closest = 0.75
  for (const segment of segments) {
    const { box } = segment
    const beside = Math.max(box.x - x, x - box.x - box.width, 0)
    const away = Math.abs(y - box.y - box.height / 2) / box.height
    if (beside <= 0.006 && away < closest) {
      best = segment
      closest = away
    }
  }
  return best
}
