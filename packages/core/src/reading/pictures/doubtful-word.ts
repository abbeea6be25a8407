import type { Box, Word } from '../document.js'

/** Below it a word is noise more often than text, and its place is looked at again. */
export const leastConfidence = 0.6
/** One wrong figure spoils a sum: figures are looked at again below it. */
const leastConfidenceOfFigures = 0.92

/**
 * A word to look at again: read with little confidence, or a figure that is doubtful, or an amount that has lost its
 * decimal comma, which is the smallest mark on the page ("187€" for "1,87€").
 *
 * @param words all words of the page
 */
export function isDoubtful(word: Word, words: readonly Word[]): boolean {
  const { text, confidence } = word
  if (confidence < leastConfidence) return true
  if (!/\d/.test(text)) return false
  return confidence < leastConfidenceOfFigures || /[OIl|]\d|\d[OIl|]/.test(text) || isAmountWithoutCents(word, words)
}

function isAmountWithoutCents({ text, box }: Word, words: readonly Word[]): boolean {
  if (!/^\d{3,}€?$/.test(text)) return false
  return text.endsWith('€') || words.some((other) => other.text === '€' && follows(box, other.box))
}

function follows(box: Box, next: Box): boolean {
  const gap = next.x - box.x - box.width
  const middle = next.y + next.height / 2
  return gap > -0.002 && gap < box.height && middle > box.y && middle < box.y + box.height
}
