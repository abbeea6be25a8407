import type { Page } from '../../../reading/document.js'
import { wordsOf, type Word } from './words.js'

/** Horizontal gap, in heights of the line, from which two words are cells of a table rather than one text. */
const cellGap = 0.9

/** The words of pages in reading order, with what stands close enough to be one text. */
export interface ReadableWords {
  readonly words: readonly Word[]
  /** Whether the word follows the one at `left` within a text. */
  readonly isTogether: (left: number) => boolean
}

/** Joins the pages into one run of words. */
export function readableWords(pages: readonly Page[]): ReadableWords {
  const words: Word[] = []
  const endsCell = new Set<number>()
  for (const page of pages) {
    const ratio = page.heightPt / page.widthPt
    for (const line of page.lines) {
      for (const [index, { text, box }] of line.words.entries()) {
        words.push(...wordsOf(text))
        const next = line.words[index + 1]
        const gap = next ? next.box.x - box.x - box.width : 0
        if (gap > box.height * ratio * cellGap) endsCell.add(words.length - 1)
      }
    }
  }
  return { words, isTogether: (left) => !endsCell.has(left) }
}
