import type { Document } from '../src/reading/document.js'

/** A term that identifies someone, found in a document that must not say it. */
export interface Leak {
  term: string
  place: 'text' | 'metadata' | 'attachment'
}

/**
 * Searches a finished PDF for terms as whole words, ignoring case, accents, spaces and dots: in its text as read back,
 * in its metadata and structure (everything outside compressed streams), in the names and contents of its attachments.
 */
export function findLeaks(bytes: Uint8Array, document: Document, terms: readonly string[]): Leak[] {
  const places: { place: Leak['place']; text: string }[] = [
    { place: 'text', text: fold(document.pages.flatMap(({ words }) => words.map(({ text }) => text)).join(' ')) },
    { place: 'metadata', text: fold(structureText(bytes)) },
    ...document.attachments.map((file) => ({
      place: 'attachment' as const,
      text: fold(`${file.name}\n${new TextDecoder().decode(file.bytes)}`),
    })),
  ]
  return terms.flatMap((term) => {
    const pattern = termPattern(term)
    if (pattern === null) return []
    return places.filter(({ text }) => pattern.test(text)).map(({ place }) => ({ term, place }))
  })
}

/** Matches the term as whole words, with any spaces and dots between its characters; null for an empty term. */
export function termPattern(term: string): RegExp | null {
  const characters = Array.from(fold(term).replaceAll(/[\s.]/gu, ''))
  if (characters.length === 0) return null
  const body = characters.map(escapeCharacter).join(String.raw`[\s.]*`)
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${body}(?![\p{L}\p{N}])`, 'u')
}

function escapeCharacter(character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** The dictionaries and uncompressed streams of a PDF, strings in UTF-16 and in hexadecimal included. */
function structureText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1')
  const structure = raw.replaceAll(/\/Filter[^>]*>>\s*stream\r?\n[\s\S]*?endstream/g, ' ')
  const hexadecimal = [...structure.matchAll(/<([0-9A-Fa-f\s]{4,})>/g)].map(([, digits = '']) =>
    Buffer.from(digits.replaceAll(/\s/g, ''), 'hex').toString('latin1'),
  )
  const strings = [structure, ...hexadecimal].join('\n')
  return `${strings}\n${strings.replaceAll('\0', '')}\n${fromPercentEncoding(structure)}`
}

function fromPercentEncoding(text: string): string {
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
}
