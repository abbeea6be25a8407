/** Repeatable numbers from a word: the same identifier always gives the same specimen. */
export interface Random {
  /** 0 included to 1 excluded. */
  next: () => number
  integer: (low: number, high: number) => number
  digits: (count: number) => string
}

/** mulberry32 seeded with an FNV-1a hash of the word. */
export function randomFrom(seed: string): Random {
  let state = 2166136261
  for (const character of Array.from(seed)) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const integer = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const digits = (count: number): string => Array.from({ length: count }, () => String(integer(0, 9))).join('')
  return { next, integer, digits }
}
