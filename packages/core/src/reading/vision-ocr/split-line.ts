import type { Word } from '../document.js'
import type { GroundedLine } from './read-grounding.js'

/**
 * The words of a line. The model places lines only: each word gets its share of the line's width, in proportion to
 * characters, which is right to about one character in printed text.
 */
export function splitLine(line: GroundedLine, confidenceOf: (start: number, end: number) => number): Word[] {
  const { text, box, start } = line
  const offset = text.length - text.trimStart().length
  const length = text.trim().length
  return [...text.matchAll(/\S+/gu)].map(({ 0: word, index }) => ({
    text: word,
    box: { ...box, x: box.x + (box.width * (index - offset)) / length, width: (box.width * word.length) / length },
    confidence: confidenceOf(start + index, start + index + word.length),
  }))
}
