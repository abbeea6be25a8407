/** Share of characters without a meaning from which a text is unreadable; pictograms of a bill stay far below. */
const unreadableShare = 0.15
const leastCharacters = 20

/** Signs of wrong characters that are needed: one alone may be a printer's slip. */
const leastSigns = 2

const withoutMeaning = /[\uFFFD\uE000-\uF8FF]|[\u{F0000}-\u{10FFFD}]/gu

/**
 * Ghostscript 10.0.0 cut the codes of characters to 8 bits (U+20AC became U+00AC, U+2019 became U+0019, shown as 9):
 * `12,50 ¬` for `12,50 €`, `d9énergie` for `d’énergie`. No PDF reader notices, since the file really says so.
 */
const cutCodes = /\d\s?¬|(?<![\p{L}\d])(?:[cdjlmnst]|[Qq]u|[Jj]usqu|[Ll]orsqu|[CDJLMNST])9\p{Ll}{2}/gu

/** Tells whether the text layer of a page gives wrong or meaningless characters. */
export function isGarbled(text: string): boolean {
  const characters = text.replace(/\s/g, '').length
  const unreadable = text.match(withoutMeaning)?.length ?? 0
  if (characters >= leastCharacters && unreadable / characters >= unreadableShare) return true
  return (text.match(cutCodes)?.length ?? 0) >= leastSigns
}
