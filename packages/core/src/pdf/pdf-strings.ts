import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'

/** What a PDF holds besides the text of its pages. */
export interface PdfStrings {
  /** Metadata, annotations, outlines, names, attachments: every string outside of page text, decoded. */
  readonly strings: readonly string[]
  readonly pageCount: number
  /** Hex SHA-256 of the data of each picture: nothing in it can be searched. */
  readonly pictures: readonly string[]
  /** What else cannot be looked into: unknown filters, damaged data, encryption, pictures inside page content. */
  readonly opaqueStreams: number
}

const streamPattern = /(\d+) \d+ obj\s*(<<(?:(?!endobj)[\s\S])*?>>)\s*stream\r?\n/g
const literalPattern = /\(((?:\\[\s\S]|[^\\()])*)\)/g
/** Operators of a picture within page content (ISO 32000-1, 8.9.7). */
const inlinePicture = /(?:^|\s)BI\s[\s\S]*?\sID\s/
const hexPattern = /<([0-9A-Fa-f\s]{4,})>/g

/** Lists the strings of a PDF made by this package's drawing kit; what it cannot look into is counted, not skipped. */
export function pdfStrings(bytes: Uint8Array): PdfStrings {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = file.toString('latin1')
  const references = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map((match) => match[1]))
  const fontData = references(/\/(?:FontFile[23]?|ToUnicode) (\d+) 0 R/g)
  const pageContents = references(/\/Contents (\d+) 0 R/g)
  const strings: string[] = []
  const pictures: string[] = []
  let opaqueStreams = /\/Encrypt\s+\d+/.test(text) ? 1 : 0
  let outside = ''
  let position = 0
  for (const match of text.matchAll(streamPattern)) {
    if (match.index < position) continue
    const [head, id = '', dictionary = ''] = match
    const start = match.index + head.length
    const length = /\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1]
    const end = length === undefined ? text.indexOf('endstream', start) : start + Number(length)
    outside += text.slice(position, start)
    position = end
    if (fontData.has(id)) continue
    if (/\/Subtype \/Image\b/.test(dictionary)) {
      pictures.push(createHash('sha256').update(file.subarray(start, end)).digest('hex'))
      continue
    }
    const content = streamContent(file.subarray(start, end), dictionary)
    if (content === null) opaqueStreams += 1
    else if (/\/Type \/XRef\b/.test(dictionary)) continue
    // Objects packed into a stream are syntax around strings, as they are outside of it.
    else if (/\/Type \/ObjStm\b/.test(dictionary)) strings.push(...literals(content), ...hexTexts(content, false))
    else if (pageContents.has(id)) {
      strings.push(...literals(content), ...hexTexts(content, true))
      if (inlinePicture.test(content)) opaqueStreams += 1
    } else
      strings.push(
        content,
        Buffer.from(content, 'latin1').toString('utf8'),
        ...literals(content),
        ...hexTexts(content, false),
      )
  }
  outside += text.slice(position)
  // The file identifier is a digest: bytes, not text.
  outside = outside.replace(/\/ID \[[^\]]*\]/g, '')
  strings.push(...literals(outside), ...hexTexts(outside, false))
  const pageCount = [...outside.matchAll(/\/Type \/Page\b(?!s)/g)].length
  return { strings: strings.filter((string) => string !== ''), pageCount, pictures, opaqueStreams }
}

/** The data of a stream as Latin-1 text, or null when it cannot be read. */
function streamContent(data: Buffer, dictionary: string): string | null {
  const filter = /\/Filter\s*\[?\s*\/(\w+)\s*\]?/.exec(dictionary)?.[1]
  if (filter === undefined) return data.toString('latin1')
  if (filter !== 'FlateDecode') return null
  try {
    return inflateSync(data).toString('latin1')
  } catch {
    return null
  }
}

function literals(text: string): string[] {
  return [...text.matchAll(literalPattern)].map((match) => decode(unescaped(match[1] ?? '')))
}

/** Hexadecimal strings; in page text only those that are marked as Unicode, since the others are glyph codes. */
function hexTexts(text: string, unicodeOnly: boolean): string[] {
  return [...text.matchAll(hexPattern)]
    .map((match) => Buffer.from((match[1] ?? '').replace(/\s/g, ''), 'hex').toString('latin1'))
    .filter((string) => !unicodeOnly || string.startsWith('þÿ'))
    .map(decode)
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(literal: string): string {
  return literal.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, character?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8))
    return character === undefined ? '' : (escapes[character] ?? character)
  })
}

/** Text strings are UTF-16 behind a byte order mark, UTF-8 behind its own, one byte per character otherwise. */
function decode(string: string): string {
  if (string.startsWith('þÿ')) return new TextDecoder('utf-16be').decode(Buffer.from(string.slice(2), 'latin1'))
  if (string.startsWith('ï»¿')) return Buffer.from(string.slice(3), 'latin1').toString('utf8')
  return string
}
