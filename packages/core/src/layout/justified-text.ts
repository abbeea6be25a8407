import type { Word } from '../reading/document.js'

/** Gaps of a justified line differ by less than this, in points. */
const sameGap = 0.4
/** Gaps in a row that make a line justified: two or three equal ones may be the columns of a table. */
const leastGaps = 4
/** Wider gaps are columns, whatever their number, as a share of the line height. */
const widest = 1.8
/** Share of its words that are words and not figures. */
const leastWords = 0.7

/**
 * The words of a line that follow their left neighbour at the gap of a justified line: spaces that are stretched as
 * wide as the gap of a column, all by the same.
 */
export function stretchedWords(words: readonly Word[], widthPt: number, heightPt: number): ReadonlySet<Word> {
  const stretched = new Set<Word>()
  let run: Word[] = []
  let width = 0
  const flush = (): void => {
    const isText = run.filter(({ text }) => /^\P{N}*\p{L}/u.test(text)).length >= leastWords * run.length
    if (run.length >= leastGaps && isText) for (const word of run) stretched.add(word)
    run = []
  }
  for (const [index, word] of words.entries()) {
    const left = words[index - 1]
    if (left === undefined) continue
    const gap = (word.box.x - left.box.x - left.box.width) * widthPt
    if (run.length > 0 && Math.abs(gap - width) > sameGap) flush()
    if (gap > widest * word.box.height * heightPt) continue
    if (run.length === 0) width = gap
    run.push(word)
  }
  flush()
  return stretched
}
