import { fold } from '../../../layout/fold.js'
import type { Word } from '../../../reading/document.js'
import { findDate, findPeriod, parseMonthLabel } from '../values/french-dates.js'
import { numberPattern, parseFrenchNumber } from '../values/french-numbers.js'
import { scalesOf } from './scales-of.js'
import type { ModelReading } from './model-reading.js'
import { compactText } from './page-text.js'

interface Span {
  start: number
  end: number
}

/** A gap of this share of the height of the words is the gap between two columns. */
const columnGap = 0.9

/**
 * Those of the quoted words that print the value; null when none do. What is decided rather than printed (an option, a
 * nature, yes or no) has all of them as its proof, and so has a text that is spread over them.
 */
export function wordsOfValue(
  words: readonly Word[],
  { path, value }: Pick<ModelReading, 'path' | 'value'>,
  isDecided: boolean,
): readonly Word[] | null {
  if (isDecided) return words
  const { text, starts } = joined(words)
  const folded = fold(text)
  const span =
    typeof value === 'number' ? spanOfNumber(folded, value, scalesOf(path)) : spanOfText(folded, text, String(value))
  if (span === null) return null
  const own = words.filter((word, index) => {
    const start = starts[index] ?? 0
    return start < span.end && start + word.text.length > span.start
  })
  return own.length === 0 ? words : own
}

/** The words with single spaces, and a bar between columns: "12 345" is one number, 12 and 345 in two columns are two. */
function joined(words: readonly Word[]): { text: string; starts: number[] } {
  const starts: number[] = []
  let text = ''
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    if (before !== undefined) {
      const gap = word.box.x - before.box.x - before.box.width
      text += gap > columnGap * word.box.height || gap < -word.box.height ? ' | ' : ' '
    }
    starts.push(text.length)
    text += word.text
  }
  return { text, starts }
}

function spanOfNumber(folded: string, value: number, scales: readonly number[]): Span | null {
  const numbers = new RegExp(String.raw`(?<![\d,.])[-+]?\s?${numberPattern}`, 'g')
  for (const match of folded.matchAll(numbers)) {
    const printed = parseFrenchNumber(match[0])
    if (printed === null) continue
    // The sign of a credit is often a word ("avoir", "déduit"): its figure proves it.
    const isSame = scales.some(
      (scale) => Math.abs(Math.abs(printed) * scale - Math.abs(value)) <= 1e-6 * Math.max(1, Math.abs(value)),
    )
    if (isSame) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}

function spanOfText(folded: string, text: string, value: string): Span | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return spanOfDate(folded, value)
  if (/^\d{4}-\d{2}$/.test(value)) return spanOfMonth(folded, value)
  const wanted = compactText(value)
  if (wanted === '') return null
  const kept = Array.from({ length: text.length }, (_, index) => compactText(text.charAt(index)))
  const at = kept.join('').indexOf(wanted)
  if (at < 0) return null
  const positions = kept.flatMap((one, index) => (one === '' ? [] : [index]))
  const [start, last] = [positions[at], positions[at + wanted.length - 1]]
  return start === undefined || last === undefined ? null : { start, end: last + 1 }
}

function spanOfDate(folded: string, value: string): Span | null {
  for (let from = 0; ;) {
    const found = findDate(folded, from)
    if (found === null) break
    if (found.value === value) return found
    from = found.end
  }
  const period = findPeriod(folded)
  return period !== null && (period.value.from === value || period.value.to === value) ? period : null
}

function spanOfMonth(folded: string, value: string): Span | null {
  const words = [...folded.matchAll(/\S+/g)]
  for (const [index, word] of words.entries()) {
    for (const last of [word, words[index + 1]]) {
      if (last === undefined) continue
      const span = { start: word.index, end: last.index + last[0].length }
      if (parseMonthLabel(folded.slice(span.start, span.end)) === value) return span
    }
  }
  return null
}
