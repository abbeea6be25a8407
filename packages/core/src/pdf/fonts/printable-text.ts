/** Characters that no font of ours holds, and what prints in their place. */
const replacements: ReadonlyMap<string, string> = new Map([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2015', '—'],
  ['\u2032', '’'],
  ['\u02bc', '’'],
  ['→', '–'],
  ['\u2009', '\u202f'],
  ['\u2007', '\u00a0'],
])
const lineBreaksAndControls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const invisible = /\p{Cf}/gu
const marks = /\p{M}/gu

/**
 * Text that the font can print: composed accents, no control character, and a readable stand-in for what the font
 * lacks, so that a page never shows an empty box.
 *
 * @param hasGlyph whether the font draws a code point
 */
export function printableText(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const composed = text.normalize('NFC').replace(lineBreaksAndControls, ' ').replace(invisible, '')
  let printable = ''
  for (const character of composed) {
    const isKnown = hasGlyph(character.codePointAt(0) ?? 0)
    printable += isKnown ? character : (replacements.get(character) ?? nearest(character, hasGlyph))
  }
  return printable
}

function nearest(character: string, hasGlyph: (codePoint: number) => boolean): string {
  const base = character.normalize('NFKD').replace(marks, '')
  return Array.from(base).every((letter) => hasGlyph(letter.codePointAt(0) ?? 0)) ? base : '?'
}
