/** A run of letters or digits with its place in the text; letters without case and accents. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** End of the Latin, Greek and punctuation blocks: what bills are written with, and few enough to be remembered. */
const latinEnd = 0x2200
/** Folded form of each such character met; an empty text for what separates words. */
const foldedCharacters = new Map<string, string>()

/** The words of a text. Everything that is no letter and no digit separates, so `E.D.F.` is three words. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let folded = ''
  let start = 0
  for (let index = 0; index < text.length;) {
    const code = text.charCodeAt(index)
    const length = code >= 0xd800 && code < 0xdc00 ? 2 : 1
    const letters = foldCharacter(code, text, index, length)
    if (letters === '') {
      if (folded !== '') words.push({ folded, start, end: index })
      folded = ''
    } else if (letters !== combining) {
      if (folded === '') start = index
      folded += letters
    }
    index += length
  }
  if (folded !== '') words.push({ folded, start, end: text.length })
  return words
}

/** Letters and digits only, without case and accents: what two writings of one term have in common. */
export function foldTerm(text: string): string {
  let term = ''
  for (const { folded } of wordsOf(text)) term += folded
  return term
}

/** Stands for an accent written as a character of its own: it neither adds a letter nor ends a word. */
const combining = '\u0300'

function foldCharacter(code: number, text: string, index: number, length: number): string {
  if (code < 0x80) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return text.charAt(index)
    return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 0x20) : ''
  }
  const character = text.slice(index, index + length)
  if (code >= latinEnd) return foldUnusual(character)
  let folded = foldedCharacters.get(character)
  if (folded === undefined) {
    folded = foldUnusual(character)
    foldedCharacters.set(character, folded)
  }
  return folded
}

function foldUnusual(character: string): string {
  if (/\p{M}|\u00ad/u.test(character)) return combining
  if (!/[\p{L}\p{N}]/u.test(character)) return ''
  const base = character
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\P{L}/gu, (other) => (/\p{N}/u.test(other) ? other : ''))
  return base.replaceAll('œ', 'oe').replaceAll('æ', 'ae').replaceAll('ß', 'ss')
}
