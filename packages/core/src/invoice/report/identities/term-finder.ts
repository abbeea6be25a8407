import { wordsOf, type Word } from './words.js'

/** Where a term was found: words `first` to `last`, both included. */
export interface TermHit<Term> {
  readonly term: Term
  readonly first: number
  readonly last: number
}

/** Digits so many that they are found inside a longer run too: a SIREN inside a SIRET or a VAT number. */
const distinctiveDigits = 9
/** A term of several words, written without its spaces, is found inside a longer word from this length on. */
const distinctiveLetters = 10
const keyLength = 3

/** What is searched for: letters and digits only, and as written where that is known. */
interface FoundTerm {
  readonly folded: string
  readonly text?: string
}

/** Finds terms in words, however they are spaced, dotted or accented. */
export class TermFinder<Term extends FoundTerm> {
  readonly #byKey = new Map<string, Term[]>()
  readonly #short: Term[] = []
  readonly #distinctive: Term[] = []

  constructor(terms: readonly Term[]) {
    for (const term of terms) {
      const { folded } = term
      if (isDistinctive(term)) this.#distinctive.push(term)
      if (folded.length < keyLength) {
        if (folded !== '') this.#short.push(term)
        continue
      }
      const key = folded.slice(0, keyLength)
      const sharing = this.#byKey.get(key)
      if (sharing) sharing.push(term)
      else this.#byKey.set(key, [term])
    }
  }

  /**
   * @param isTogether whether a term may run from one word into the next: false across table cells, where two figures
   * side by side could look like a reference number
   */
  find(words: readonly Word[], isTogether: (left: number) => boolean = () => true): TermHit<Term>[] {
    const hits: TermHit<Term>[] = []
    for (let first = 0; first < words.length; first++) {
      const word = words[first]?.folded ?? ''
      for (const term of this.#short) if (term.folded === word) hits.push({ term, first, last: first })
      for (const term of this.#byKey.get(keyAt(words, first)) ?? []) {
        const last = matchEnd(words, first, term.folded, isTogether)
        if (last !== null) hits.push({ term, first, last })
      }
      if (word.length > distinctiveDigits) {
        for (const term of this.#distinctive) if (word.includes(term.folded)) hits.push({ term, first, last: first })
      }
    }
    return hits
  }
}

function isDistinctive({ folded, text }: FoundTerm): boolean {
  if (/^\d+$/.test(folded)) return folded.length >= distinctiveDigits
  return folded.length >= distinctiveLetters && text !== undefined && wordsOf(text).length > 1
}

function keyAt(words: readonly Word[], first: number): string {
  const word = words[first]?.folded ?? ''
  if (word.length >= keyLength) return word.slice(0, keyLength)
  let key = word
  for (let next = first + 1; key.length < keyLength && next < words.length; next++) key += words[next]?.folded ?? ''
  return key.slice(0, keyLength)
}

/** The word that completes the term, or null when the words from `first` on do not spell it. */
function matchEnd(
  words: readonly Word[],
  first: number,
  term: string,
  isTogether: (left: number) => boolean,
): number | null {
  let position = 0
  for (let index = first; index < words.length; index++) {
    const word = words[index]?.folded ?? ''
    if (!term.startsWith(word, position)) return null
    position += word.length
    if (position === term.length) return index
    if (!isTogether(index)) return null
  }
  return null
}
