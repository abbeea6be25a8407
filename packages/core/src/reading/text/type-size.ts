import type { Word } from '../document.js'

/** Where the type of a word stands on its page: relative to the height of the page, as the boxes are. */
export interface TypeSize {
  /** Height of the font: an OCR box ends where the ink ends, so that "a" and "É" of one font differ by half. */
  size: number
  baseline: number
}

// Reach of ink above and below the baseline, as shares of the font size, in the fonts of bills (Arial, Helvetica,
// DejaVu, Times: 0.66 to 0.76 for capitals and figures, 0.45 to 0.55 for small letters).
const accentedCapital = 0.92
const tall = 0.72
const small = 0.53
const deep = 0.21
const comma = 0.14

const marksOnly = /^[^\p{L}\p{N}€%&]+$/u
const accented = /[À-ÖÙ-Ý]/
const tallLetter = /[\p{Lu}\p{N}bdfhiklt€%&ß!?/|()[\]àâäéèêëîïôöùûü]/u
const deepLetter = /[gjpqyçÇ()[\]{}|/@µ]/

/**
 * Font size and baseline of a word from its box and its letters.
 *
 * @returns null for marks such as "—" and ".", whose box says nothing about the type around them
 */
export function typeSizeOf({ text, box }: Word): TypeSize | null {
  if (marksOnly.test(text) || !(box.height > 0)) return null
  const above = accented.test(text) ? accentedCapital : tallLetter.test(text) ? tall : small
  const below = deepLetter.test(text) ? deep : /[,;]/.test(text) ? comma : 0
  const size = box.height / (above + below)
  return { size, baseline: box.y + above * size }
}
