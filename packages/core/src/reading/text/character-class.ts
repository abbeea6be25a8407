/**
 * PDFium replaces a hyphen at the end of a line by U+0002, so that a search finds the broken word
 * (`FPDFText_IsHyphen` in fpdf_text.h). A bill prints a hyphen there: `TRTA-`, `01/07-`.
 */
const hyphenAtLineEnd = 0x02

const softHyphen = 0xad
const replacementCharacter = '\uFFFD'

/** Blanks of every width, the unbreakable ones of French figures included (U+00A0, U+202F, U+2009, U+2007). */
export function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d)
  if (code < 0x2000) return code === 0xa0 || code === 0x1680
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
}

/** Characters that print nothing: soft hyphen, joiners, direction marks, byte order mark. */
export function isInvisible(code: number): boolean {
  return (
    code === softHyphen ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2064) ||
    code === 0xfeff
  )
}

/** The character as printed; U+FFFD where the font does not say what its glyph means. */
export function printedCharacter(code: number): string {
  if (code === hyphenAtLineEnd) return '-'
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff || (code & 0xfffe) === 0xfffe)
    return replacementCharacter
  return String.fromCodePoint(code)
}
