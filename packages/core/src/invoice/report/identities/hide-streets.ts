import type { Word } from './words.js'

const streets = new Set(
  `allee av avenue bd boulevard chemin cite clos cours esplanade faubourg hameau impasse lotissement montee passage
  place promenade quai residence rond route rue ruelle sentier square venelle villa`.split(/\s+/),
)
const connectors = new Set([
  'd',
  'de',
  'des',
  'du',
  'et',
  'l',
  'la',
  'le',
  'les',
  'au',
  'aux',
  'a',
  'en',
  'sur',
  'sous',
])
const longestStreetName = 6

/** A street behind its house number, and the capitalised words that name it: many streets are named with everyday words. */
export function hideStreets(words: readonly Word[], hidden: Set<number>, text: string): void {
  for (const [index, word] of words.entries()) {
    if (!streets.has(word.folded)) continue
    const first = /^grande?$/.test(words[index - 1]?.folded ?? '') ? index - 1 : index
    if (!/^(?:\d{1,4}[a-d]?|bis|ter|quater)$/.test(words[first - 1]?.folded ?? '')) continue
    for (let part = first - 1; part <= index; part++) hidden.add(part)
    for (let next = index + 1; next <= index + longestStreetName; next++) {
      const name = words[next]
      const isName =
        name && (connectors.has(name.folded) || hidden.has(next) || /^\p{Lu}/u.test(text.slice(name.start)))
      if (!isName) break
      hidden.add(next)
    }
  }
}
