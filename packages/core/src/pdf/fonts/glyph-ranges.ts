import type { TableBytes } from './table-bytes.js'

/** Place of each covered glyph in its table (OpenType 1.9, Coverage). */
export function coverageAt(bytes: TableBytes, at: number): ReadonlyMap<number, number> {
  if (bytes.u16(at) === 1) return new Map(bytes.list(at + 2).map((glyph, place) => [glyph, place]))
  return ranges(bytes, at + 2, (start, glyph) => start + glyph)
}

/** Class of each glyph; those that are in none are in class 0 (OpenType 1.9, ClassDef). */
export function classesAt(bytes: TableBytes, at: number): ReadonlyMap<number, number> {
  if (bytes.u16(at) === 1) {
    const first = bytes.u16(at + 2)
    return new Map(bytes.list(at + 4).map((value, index) => [first + index, value]))
  }
  return ranges(bytes, at + 2, (value) => value)
}

/** First and last glyph of each range, and the value that it gives to its n-th glyph. */
function ranges(bytes: TableBytes, at: number, valueOf: (value: number, nth: number) => number): Map<number, number> {
  const values = new Map<number, number>()
  for (let range = 0; range < bytes.u16(at); range++) {
    const record = at + 2 + 6 * range
    const [first, last, value] = [bytes.u16(record), bytes.u16(record + 2), bytes.u16(record + 4)]
    for (let glyph = first; glyph <= last; glyph++) values.set(glyph, valueOf(value, glyph - first))
  }
  return values
}
