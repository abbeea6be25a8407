import type { Word } from '../document.js'

/** Mean confidence of words, weighted by their length; 0 of none. */
export function meanConfidence(words: readonly Word[]): number {
  const characters = words.reduce((sum, { text }) => sum + text.length, 0)
  return words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / Math.max(1, characters)
}
