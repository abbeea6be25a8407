import type { Identity } from './identity.js'
import { hideStreets } from './hide-streets.js'
import { TermFinder } from './term-finder.js'
import { tradeCode, tradeWords } from './trade-words.js'
import { wordsOf, type Word } from './words.js'

/** What stands in the place of hidden words. */
export const maskMark = '▮▮▮'

/** Hides identities in texts. */
export interface TextMask {
  /** For the report's own wording: hides the known terms. */
  wording(text: string): string
  /** For text taken from the bill: keeps figures and the words of the trade, hides everything else. */
  printed(text: string): string
}

/** Prepares the hiding of the terms. */
export function createTextMask(identities: readonly Identity[]): TextMask {
  const everywhere = new TermFinder(identities.filter(({ scope }) => scope === 'everywhere'))
  const all = new TermFinder(identities)
  return {
    wording: (text) => {
      const words = wordsOf(text)
      const hidden = hiddenBy(everywhere, words)
      return hidden.size === 0 ? text : cover(text, words, hidden)
    },
    printed: (text) => {
      const words = wordsOf(text)
      const hidden = hiddenBy(all, words)
      for (const [index, word] of words.entries()) if (!isOfTheTrade(word)) hidden.add(index)
      for (const index of longNumbers(text, words)) hidden.add(index)
      hideInitials(words, hidden, text)
      hideStreets(words, hidden, text)
      hideNumbersOfHiddenWords(words, hidden, text)
      return hidden.size === 0 ? text : cover(text, words, hidden)
    },
  }
}

function hiddenBy(finder: TermFinder<Identity>, words: readonly Word[]): Set<number> {
  const hidden = new Set<number>()
  for (const { first, last } of finder.find(words)) for (let index = first; index <= last; index++) hidden.add(index)
  return hidden
}

/** Digits in a row from which a number is rather a reference than a meter reading. */
const longestFigure = 6

function isOfTheTrade({ folded }: Word): boolean {
  if (/^\d+$/.test(folded)) return folded.length < longestFigure
  if (folded.length === 1) return true
  return tradeWords.has(folded) || tradeCode.test(folded)
}

/**
 * Groups that no amount, date or quantity is written in: references in threes, phones and references in pairs, accounts
 * in fours, parts joined by dashes or strokes.
 */
const longNumber =
  /(?<![\d,])(?:\d{1,3}(?:[ .\u00a0\u202f]\d{3}){2,}|\d{2}(?:[ .\u00a0\u202f]\d{2}){3,}|\d{2,4}(?:[ \u00a0\u202f]\d{4}){2,}(?:[ \u00a0\u202f]\d{1,4})?|\d+(?:[/-]\d+)+)(?![\d,])/g
const datePattern = /^\d{1,2}[/-]\d{1,2}([/-]\d{2,4})?$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}\/\d{4}$/

/** The words, by their place, that together are a number that is rather a reference than a figure. */
export function longNumbers(text: string, words: readonly Word[]): number[] {
  const found: number[] = []
  for (const match of text.matchAll(longNumber)) {
    if (datePattern.test(match[0])) continue
    const end = match.index + match[0].length
    for (const [index, word] of words.entries()) if (word.start >= match.index && word.end <= end) found.push(index)
  }
  return found
}

/** `R.C.S.`, `E.D.F.`: letters of the trade one by one, a name together. */
function hideInitials(words: readonly Word[], hidden: Set<number>, text: string): void {
  for (const [index, word] of words.entries()) {
    const next = words[index + 1]
    if (!next || !/^\p{Lu}\.\p{Lu}$/u.test(text.slice(word.start, next.end))) continue
    hidden.add(index)
    hidden.add(index + 1)
  }
}

/** A bare number before a hidden word is its house number or post code. */
function hideNumbersOfHiddenWords(words: readonly Word[], hidden: Set<number>, text: string): void {
  for (let index = words.length - 2; index >= 0; index--) {
    const [word, next] = [words[index], words[index + 1]]
    if (!word || !next || !hidden.has(index + 1) || !/^\d+$/.test(word.folded)) continue
    if (/^[ \u00a0\u202f.-]*$/.test(text.slice(word.end, next.start))) hidden.add(index)
  }
}

/** Replaces each run of hidden words, with what stands between them, by one mark. */
function cover(text: string, words: readonly Word[], hidden: ReadonlySet<number>): string {
  let covered = ''
  let position = 0
  for (let index = 0; index < words.length; index++) {
    const first = words[index]
    if (!first || !hidden.has(index)) continue
    let last = first
    while (hidden.has(index + 1)) {
      index += 1
      last = words[index] ?? last
    }
    covered += text.slice(position, first.start) + maskMark
    position = last.end
  }
  return covered + text.slice(position)
}
