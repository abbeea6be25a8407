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

/** What is written differently from keyboard to keyboard and font to font; keeps the length of a folded text. */
export function plain(folded: string): string {
  return folded.replaceAll('ł', 'l').replaceAll('º', '°').replaceAll('ø', 'o')
}

/** The terms of all languages, the longest first. */
export function termsOf(select: (vocabulary: Vocabulary) => readonly string[]): readonly string[] {
  const terms = new Set(vocabularies.flatMap(select).map(plain))
  return [...terms].sort((one, other) => other.length - one.length)
}

/** Source of a regular expression for any of the terms as whole words; finds them in plain folded text. */
export function termSource(terms: readonly string[]): string {
  const escaped = terms.map((term) => term.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(' ', ' ?'))
  return String.raw`(?<![\p{L}\d])(?:${escaped.join('|')})(?![\p{L}\d])`
}

/** One of the terms of all languages, anywhere in plain folded text. */
export function termPattern(select: (vocabulary: Vocabulary) => readonly string[]): RegExp {
  return new RegExp(termSource(termsOf(select)), 'u')
}
