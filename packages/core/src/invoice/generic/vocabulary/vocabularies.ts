import dutch from './data/dutch.json' with { type: 'json' }
import english from './data/english.json' with { type: 'json' }
import french from './data/french.json' with { type: 'json' }
import german from './data/german.json' with { type: 'json' }
import italian from './data/italian.json' with { type: 'json' }
import polish from './data/polish.json' with { type: 'json' }
import spanish from './data/spanish.json' with { type: 'json' }
import type { Vocabulary } from './vocabulary.js'

/** The languages whose invoices are read, French first. */
export const vocabularies: readonly Vocabulary[] = [french, english, german, dutch, italian, spanish, polish]

/** Letters of folded Latin text and figures; a class of all of Unicode in each term would take long to compile. */
const wordCharacter = String.raw`[a-z\d\u00df-\u024f]`
const degree = `(?:[°º]|o(?!${wordCharacter}))`
/** Letters that folding leaves and keyboards replace, each with what else is printed in its place. */
const variants: Readonly<Record<string, string>> = {
  ł: '[łl]',
  '°': degree,
  º: degree,
  ' ': String.raw`[\s-]?`,
  ß: '(?:ß|ss)',
}

/** The terms of all languages, the longest first. */
export function termsOf(select: (vocabulary: Vocabulary) => readonly string[]): readonly string[] {
  return [...new Set(vocabularies.flatMap(select))].sort((one, other) => other.length - one.length)
}

/** Source of a regular expression for any of the terms as whole words; finds them in folded text. */
export function termSource(terms: readonly string[]): string {
  const words: string[] = []
  const signs: string[] = []
  for (const term of terms) (/[\p{L}\d]$/u.test(term) ? words : signs).push(sourceOf(term))
  const parts = [
    ...(words.length > 0 ? [`(?:${words.join('|')})(?!${wordCharacter})`] : []),
    // "N°561" touches its number; a word does not.
    ...signs,
  ]
  return `(?<!${wordCharacter})(?:${parts.join('|')})`
}

/** What a term cannot hold as it is; one look at the whole term, as thousands of them are read when the package is loaded. */
const special = /[ł°º ß.*+?^${}()|[\]\\/]/g

function sourceOf(term: string): string {
  return term.replace(special, (sign) => variants[sign] ?? `\\${sign}`)
}

/** One of the terms of all languages, anywhere in folded text. */
export function termPattern(select: (vocabulary: Vocabulary) => readonly string[]): RegExp {
  return new RegExp(termSource(termsOf(select)), 'u')
}
