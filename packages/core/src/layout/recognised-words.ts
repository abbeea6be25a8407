import type { Box, Word } from '../reading/document.js'

/**
 * Letters that recognition takes for another of the same shape, where what stands around them leaves no choice: the
 * boxes and confidences stay, and no digit is made up. Words of a line, left to right.
 */
export function correctWords(words: readonly Word[]): readonly Word[] {
  const single = words.flatMap((word) => splitGluedRate(word))
  return withoutDoubles(single).map((word, index, all) => {
    const text = correct(word.text, all[index - 1]?.text ?? '', all[index + 1]?.text ?? '')
    return text === word.text ? word : { ...word, text }
  })
}

function correct(text: string, before: string, after: string): string {
  // "1er" is the only French word that ends in "er" and starts a date.
  if (/^[lI|i]er$/.test(text)) return '1er'
  if (text === 'VA' && /^(?:à|\d{1,2}(?:[,.]\d+)?%?)$/.test(after)) return 'TVA'
  if (/^\d+:\d{2}€$/.test(text) || (/^\d+:\d{2}$/.test(text) && after === '€')) return text.replace(':', ',')
  // The small ring is lost first: "N de facture".
  if (/^[Nn]$/.test(text) && /^(?:de|d['’].+|client|contrat|facture|compte)$/i.test(after)) return `${text}°`
  if (/^[—–]$/.test(text) && /^\d/.test(after) && !/[\p{L}\d]$/u.test(before)) return '-'
  if (zeros.test(text) || isZeroOfGroups(text, before, after)) return text.replace(/[Oo]/g, '0')
  // A VAT number of France has two digits before the SIREN; its key never holds the letter O (BOFiP, BOI-TVA-DECLA-20-10-10).
  if (/^FR(?=.?O)[O\d]{2}(?:\d{9})?$/.test(text)) return `FR${text.slice(2).replaceAll('O', '0')}`
  if (/\d$/.test(before) && /^c[eé](?:\/k[wW]h)?$/i.test(text)) return text.replace(/^c[eé]/i, 'c€')
  const price = /^(?:€E|E|€)\/?[IlkKE]?([kKM])[wW]h$/.exec(text)
  if (price !== null && /\d$/.test(before)) return `€/${price[1] === 'M' ? 'M' : 'k'}Wh`
  if (/^(?:k[wW]h\/)?m[°?*'’"´`]$/.test(text) && /\d$/.test(before)) return `${text.slice(0, -1)}³`
  return text
}

/** A letter O beside a zero, among digits only: "O0", "1O05". */
const zeros = /^(?=.*\d)\d*(?:O0|0O)[O\d]*$/

/** A lone letter O, or two of them, in a number printed in groups: "GRDF O 800 47 33 33", "01 99 oo 00 73". */
function isZeroOfGroups(text: string, before: string, after: string): boolean {
  const isGroup = (word: string): boolean => /^\d{2,3}$/.test(word)
  if (text === 'O') return /^\d{3}$/.test(after)
  return /^(?:OO|oo)$/.test(text) && isGroup(before) && isGroup(after)
}

/** "TVA20%" and "à20,0%": the space of a narrow type gets lost. */
function splitGluedRate(word: Word): readonly Word[] {
  const match = /^(TVA|à)(\d{1,2}(?:,\d{1,2})?%?|\d{2,4}%)$/.exec(word.text)
  if (match?.[1] === undefined || match[2] === undefined) return [word]
  const share = match[1].length / word.text.length
  const { x, width, ...rest } = word.box
  const boxes: readonly Box[] = [
    { ...rest, x, width: width * share },
    { ...rest, x: x + width * share, width: width * (1 - share) },
  ]
  return [match[1], match[2]].map((text, index) => ({ ...word, text, box: boxes[index] ?? word.box }))
}

/** The same word twice in one place: read once on the page and once more when it was looked at again. */
export function withoutDoubles(words: readonly Word[]): readonly Word[] {
  return words.filter((word, index) => {
    const before = words[index - 1]
    return before?.text !== word.text || sharedWidth(before.box, word.box) < 0.5 * word.box.width
  })
}

function sharedWidth(one: Box, other: Box): number {
  return Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
}
