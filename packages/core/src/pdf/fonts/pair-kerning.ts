import type { FontProgram } from './font-program.js'
import { classesAt, coverageAt } from './glyph-ranges.js'
import { TableBytes } from './table-bytes.js'

/** OpenType lookup types (GPOS): pair adjustment, and the wrapper that only moves another one (OpenType 1.9, GPOS). */
const pairAdjustment = 2
const extension = 9

/** What a font adds to the advance of a glyph when another one follows, in font units. */
export type PairKerning = (left: number, right: number) => number

/** The same of one table; null where the table says nothing of the pair. */
type TableKerning = (left: number, right: number) => number | null

/**
 * Reads the kerning of glyph pairs from the bytes of the font's `kern` feature. fontkit's shaper gives the same values thirty
 * times slower and needs 50 ms to warm up, for text that needs nothing else of a shaper; its decoder of the table alone takes
 * a third of the time of a first report.
 */
export function pairKerning(font: FontProgram): PairKerning {
  const stream = font._getTableStream?.('GPOS')
  if (!stream) return () => 0
  const bytes = new TableBytes(stream.buffer.subarray(stream.pos))
  const tables = pairTables(bytes).map((at) => (bytes.u16(at) === 1 ? singlePairs(bytes, at) : classPairs(bytes, at)))
  return (left, right) => {
    for (const table of tables) {
      const kerning = table(left, right)
      if (kerning !== null) return kerning
    }
    return 0
  }
}

/** Where the pair adjustments of the `kern` feature begin. */
function pairTables(bytes: TableBytes): number[] {
  const [features, lookups] = [bytes.u16(6), bytes.u16(8)]
  const indexes = new Set<number>()
  for (let feature = 0; feature < bytes.u16(features); feature++) {
    const record = features + 2 + 6 * feature
    if (bytes.tag(record) === 'kern')
      for (const index of bytes.list(features + bytes.u16(record + 4) + 2)) indexes.add(index)
  }
  return [...indexes].flatMap((index) => {
    const lookup = lookups + bytes.u16(lookups + 2 + 2 * index)
    const type = bytes.u16(lookup)
    return bytes.list(lookup + 4).flatMap((offset) => {
      const at = lookup + offset
      if (type === pairAdjustment) return [at]
      return type === extension && bytes.u16(at + 2) === pairAdjustment ? [at + bytes.u32(at + 4)] : []
    })
  })
}

/** Values come before each other in the order of their bits: x and y placement, then the advance. */
const advanceBit = 4
const sizeOf = (format: number): number => 2 * format.toString(2).replaceAll('0', '').length

function advanceIn(bytes: TableBytes, record: number, format: number): number {
  return (format & advanceBit) === 0 ? 0 : bytes.i16(record + sizeOf(format & (advanceBit - 1)))
}

function singlePairs(bytes: TableBytes, at: number): TableKerning {
  const coverage = coverageAt(bytes, at + bytes.u16(at + 2))
  const format = bytes.u16(at + 4)
  const size = 2 + sizeOf(format) + sizeOf(bytes.u16(at + 6))
  return (left, right) => {
    const place = coverage.get(left)
    if (place === undefined) return null
    const set = at + bytes.u16(at + 10 + 2 * place)
    for (let pair = 0; pair < bytes.u16(set); pair++) {
      const record = set + 2 + size * pair
      if (bytes.u16(record) === right) return advanceIn(bytes, record + 2, format)
    }
    return null
  }
}

function classPairs(bytes: TableBytes, at: number): TableKerning {
  const coverage = coverageAt(bytes, at + bytes.u16(at + 2))
  const format = bytes.u16(at + 4)
  const size = sizeOf(format) + sizeOf(bytes.u16(at + 6))
  const first = classesAt(bytes, at + bytes.u16(at + 8))
  const second = classesAt(bytes, at + bytes.u16(at + 10))
  const columns = bytes.u16(at + 14)
  return (left, right) => {
    if (!coverage.has(left)) return null
    const cell = (first.get(left) ?? 0) * columns + (second.get(right) ?? 0)
    return advanceIn(bytes, at + 16 + size * cell, format)
  }
}
