import type { Word } from '../../../reading/document.js'
import { compactText, type PageText } from './page-text.js'
import { similarPlaces } from './similar-places.js'

/** One letter in ten may differ, as recognition and copying make of it. Figures may not. */
const errorsPerCharacter = 0.1
const longestQuote = 400

/**
 * The words of a page that a quote copies, once for every place where they stand: exactly, or with a few letters that
 * differ. Never with another figure: "12,50" does not prove 12,80.
 */
export function locateQuote(quote: string, { compact, wordAt, words }: PageText): Word[][] {
  const pattern = compactText(quote).slice(0, longestQuote)
  if (pattern === '') return []
  const exact = placesOf(pattern, compact)
  const ranges = exact.length > 0 ? exact : resembling(pattern, compact)
  return ranges.map(([start, end]) => {
    const [first = 0, last = 0] = [wordAt[start], wordAt[end - 1]]
    return words.slice(first, last + 1)
  })
}

function placesOf(pattern: string, text: string): [start: number, end: number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1))
    places.push([at, at + pattern.length])
  return places
}

function resembling(pattern: string, text: string): [start: number, end: number][] {
  const most = Math.floor(pattern.length * errorsPerCharacter)
  if (most === 0) return []
  const figures = figuresOf(pattern)
  return similarPlaces(pattern, text, most)
    .filter(({ start, end }) => figuresOf(text.slice(start, end)) === figures)
    .map(({ start, end }) => [start, end])
}

const figuresOf = (text: string): string => text.replace(/\D/g, '')
