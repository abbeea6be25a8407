const letters: Readonly<Record<string, string>> = {
  a: 'aàáâãäå',
  c: 'cç',
  e: 'eèéêë',
  i: 'iìíîï',
  n: 'nñ',
  o: 'oòóôõö',
  u: 'uùúûü',
  y: 'yýÿ',
}

/**
 * Finds a term however it is written: capitals, accents left out, other or more separators between its words or digits.
 * Null for a term of one letter or digit, which would be found everywhere.
 */
export function termPattern(term: string): RegExp | null {
  const characters = Array.from(term.normalize('NFC').toLowerCase()).filter((character) =>
    /[\p{L}\p{N}]/u.test(character),
  )
  if (characters.length < 2) return null
  const words = term
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const separator = '[^\\p{L}\\p{N}]{0,3}?'
  const source = words.map((word) => spell(word)).join(separator)
  const [before, after] = characters.length < 4 ? ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'] : ['', '']
  return new RegExp(before + source + after, 'giu')
}

function spell(word: string): string {
  const pieces = Array.from(word).map((character) => {
    const base = character.normalize('NFD').charAt(0)
    const variants = letters[base] ?? character
    return `[${variants}${variants.toUpperCase()}]\\p{M}*`
  })
  return /^\d+$/.test(word) ? pieces.join('[ \\u00a0\\u202f.-]?') : pieces.join('')
}
