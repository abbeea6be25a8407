const dashes = /[\u2010-\u2015\u2212\u00ad]/
const apostrophes = /[\u2018\u2019\u02bc\u00b4`]/
const spaces = /\s/
const cache = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = cache.get(character)
  if (known !== undefined) return known
  let folded: string
  if (dashes.test(character)) folded = '-'
  else if (apostrophes.test(character)) folded = "'"
  else if (spaces.test(character)) folded = ' '
  else if (character === '«' || character === '»' || character === '“' || character === '”') folded = '"'
  else {
    folded = character.normalize('NFD').charAt(0).toLowerCase()
    if (folded.length !== 1) folded = character
  }
  cache.set(character, folded)
  return folded
}

/** "12€34": the sign of the euro in the place of the comma, also in a cell of its own ("12 € 34" and nothing after). */
const euroForComma = /(?<=\d)(?<!\d[,.]\d+)€(?=\d{2,5}(?!\d))|(?<=\d )(?<!\d[,.]\d+ )€(?= \d{2}(?: ?(?:ht|ttc))?$)/g

/**
 * Text made comparable: lower case, without accents, one kind of dash, quote and space, a comma before decimals. Keeps
 * the length, so that a position in the folded text is the same position in the text.
 *
 * @example fold('N° de Référence – Électricité') === "n° de reference - electricite"
 */
export function fold(text: string): string {
  let folded = ''
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code >= 0x61 && code <= 0x7a) folded += text.charAt(index)
    else if (code >= 0x41 && code <= 0x5a) folded += String.fromCharCode(code + 32)
    else if (code < 0x80 && code > 0x20) folded += text.charAt(index)
    else folded += foldCharacter(text.charAt(index))
  }
  return folded.includes('€') ? folded.replace(euroForComma, ',') : folded
}
