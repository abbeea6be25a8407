import type { Line, Page, Word } from '../../../reading/document.js'
import type { Identity } from '../identities/identity.js'
import { hideStreets } from '../identities/hide-streets.js'
import { longNumbers } from '../identities/mask-text.js'
import { tellingPatterns, type TellingPattern } from '../identities/telling-patterns.js'
import { TermFinder } from '../identities/term-finder.js'
import { wordsOf } from '../identities/words.js'

/** A printed word with the folded words in it: `TIP-1234` is two. */
interface Piece {
  readonly folded: string
  readonly word: Word
}

/**
 * The printed words that name somebody: every known identity, across lines too, and every writing that gives somebody
 * away by its form. Hiding a word too many costs less than one too few, so that everyday names are hidden as well.
 */
export function identityWords(
  { lines }: Pick<Page, 'lines'>,
  identities: readonly Identity[],
  { isEverything }: { readonly isEverything: boolean } = { isEverything: true },
): ReadonlySet<Word> {
  const searched = isEverything ? identities : identities.filter(({ scope }) => scope === 'everywhere')
  const finder = new TermFinder(searched)
  const pieces = lines.flatMap(({ words }) => words.flatMap(piecesOf))
  const found = new Set<Word>()
  for (const { first, last } of finder.find(pieces.map(({ folded }) => ({ folded, start: 0, end: 0 })))) {
    for (const { word } of pieces.slice(first, last + 1)) found.add(word)
  }
  for (const word of tellingWords(lines)) found.add(word)
  return found
}

function piecesOf(word: Word): Piece[] {
  return wordsOf(word.text).map(({ folded }) => ({ folded, word }))
}

/** Lines on which a writing may go on: with columns side by side, the next one of its own is not always the next. */
const nextLines = 3

/** Words of the lines that give somebody away by their form: on one line, and accounts that run into another one. */
function tellingWords(lines: readonly Line[]): Word[] {
  const accounts = tellingPatterns.filter(({ kind }) => kind === 'payment')
  return lines.flatMap((line, index) => {
    const own = placed(line.words)
    const numbers = wordsOf(own.text)
    // Streets too: that of the head office names the supplier, and stands in no field of the bill.
    const named = new Set(longNumbers(own.text, numbers))
    hideStreets(numbers, named, own.text)
    const references = [...named].flatMap((at) => numbers[at] ?? [])
    const running = lines.slice(index + 1, index + 1 + nextLines).flatMap((next) => {
      const both = placed([...line.words, ...next.words])
      return both.between(
        hitsOf(both.text, accounts).filter(({ start, end }) => start < own.text.length && end > own.text.length),
      )
    })
    return [...own.between([...hitsOf(own.text, tellingPatterns), ...references]), ...running]
  })
}

interface Stretch {
  readonly start: number
  readonly end: number
}

function hitsOf(text: string, patterns: readonly TellingPattern[]): Stretch[] {
  return patterns.flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map(({ index, 0: hit }) => ({ start: index, end: index + hit.length })),
  )
}

/** Words as one text, and which of them lie in a stretch of it. */
function placed(words: readonly Word[]): { text: string; between: (stretches: readonly Stretch[]) => Word[] } {
  const places: (Stretch & { readonly word: Word })[] = []
  let text = ''
  for (const word of words) {
    if (text !== '') text += ' '
    places.push({ word, start: text.length, end: text.length + word.text.length })
    text += word.text
  }
  const between = (stretches: readonly Stretch[]) =>
    places
      .filter(({ start, end }) => stretches.some((stretch) => start < stretch.end && end > stretch.start))
      .map(({ word }) => word)
  return { text, between }
}
