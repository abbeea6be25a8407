/** How the pages of a bill are sent: a PDF with its text, a PDF of scanned pages, photographs, other picture files. */
export type Kind = 'text' | 'scans' | 'photos' | 'images'

export const kinds: readonly Kind[] = ['text', 'scans', 'photos', 'images']

/** The kinds that a caller names: one of them, or `all`. Null when there is no such kind. */
export function chosenKinds(name: string): readonly Kind[] | null {
  if (name === 'all') return kinds
  const kind = kinds.find((one) => one === name)
  return kind === undefined ? null : [kind]
}

/** The least precision and recall by kind; a kind without one is not judged. */
export type Minimums = Readonly<Partial<Record<Kind, number>>>

/**
 * Reads `0.98` (for every kind chosen) or `text=0.98,scans=0.97`; null when it is neither.
 *
 * @example parseMinimums('scans=0.97,photos=0.93', ['scans', 'photos']) // { scans: 0.97, photos: 0.93 }
 */
export function parseMinimums(text: string, chosen: readonly Kind[]): Minimums | null {
  const share = shareOf(text)
  if (share !== null) return Object.fromEntries(chosen.map((kind) => [kind, share]))
  const minimums: Partial<Record<Kind, number>> = {}
  for (const entry of text.split(',')) {
    const [name = '', own = '', ...rest] = entry.split('=')
    const kind = kinds.find((one) => one === name)
    const minimum = shareOf(own)
    if (kind === undefined || minimum === null || rest.length > 0) return null
    minimums[kind] = minimum
  }
  return minimums
}

function shareOf(text: string): number | null {
  return /^(?:0|1|0?\.\d+|1\.0+)$/.test(text) ? Number(text) : null
}
