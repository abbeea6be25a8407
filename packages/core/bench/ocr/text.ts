/** A text without spaces, with plain quotes and dashes, and one sign for bullets: what is compared is what was read, not how it was set. */
export function normalize(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u{fb00}-\u{fb06}]/gu, (ligature) => ligature.normalize('NFKC'))
    .replace(/[’‘‛´`′]/gu, "'")
    .replace(/[“”„«»″]|''/gu, '"')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replaceAll('…', '...')
    .replace(/[•▪·]/gu, '*')
    .replace(/[\s\u{200b}\u{ad}]/gu, '')
}

/** Levenshtein's distance: characters to change, insert or leave out. */
export function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const current = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const change = (previous[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      current.push(Math.min(change, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
