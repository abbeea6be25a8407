import { fold } from '../../../layout/fold.js'
import type { Page, Word } from '../../../reading/document.js'

/** The words of a page as one text of letters and figures, in which a quote is looked for. */
export interface PageText {
  page: number
  words: readonly Word[]
  /** Folded, without spaces and punctuation: models copy words better than what stands between them. */
  compact: string
  /** By position in `compact`: the word that holds it. */
  wordAt: readonly number[]
}

/** The text of a page in the order of its lines, which is the order in which a model was given it. */
export function pageText({ number, lines }: Page): PageText {
  const words = lines.flatMap((line) => line.words)
  const wordAt: number[] = []
  let text = ''
  for (const [index, word] of words.entries()) {
    const own = compactText(word.text)
    text += own
    wordAt.push(...Array.from(own, () => index))
  }
  return { page: number, words, compact: text, wordAt }
}

/** Letters and figures of a text, folded. */
export function compactText(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '')
}
