import type { Word } from '../document.js'
import { isDoubtful } from './doubtful-word.js'
import { compareMarks } from './kept-marks.js'
import { meanConfidence } from './mean-confidence.js'

/** What the second look reads has no box or bar around it any more: between equals it is believed. */
const headStart = 0.05

/**
 * Tells whether a word of the second look is to be believed and not the words of the first that were read from the same
 * ink: the one that kept the commas of a figure; the longer one where the first had no doubt; else the surer one.
 *
 * @param first all words of the first look
 */
export function isBetterWord(word: Word, rivals: readonly Word[], first: readonly Word[]): boolean {
  const text = [...rivals]
    .sort((one, other) => one.box.x - other.box.x)
    .map((rival) => rival.text)
    .join('')
  const marks = compareMarks(word.text, text)
  if (marks !== 0) return marks > 0
  if (!rivals.some((rival) => isDoubtful(rival, first))) return completes(word.text, text)
  return word.confidence + headStart >= meanConfidence(rivals)
}

/** The same with a letter, a digit or a sign more at one of its ends; a word of letters may differ inside. */
function completes(text: string, other: string): boolean {
  if (text.length <= other.length) return false
  return !/\d/.test(other) || text.startsWith(other) || text.endsWith(other)
}
