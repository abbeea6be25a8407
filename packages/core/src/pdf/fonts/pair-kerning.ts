import type { FontProgram, LazyList, PairPositioning } from './font-program.js'

/** OpenType lookup types (GPOS): pair adjustment, and the wrapper that only moves another one (OpenType 1.9, GPOS). */
const pairAdjustment = 2
const extension = 9

/** What a font adds to the advance of a glyph when another one follows, in font units. */
export type PairKerning = (left: number, right: number) => number

/**
 * Reads the kerning of glyph pairs from the font's `kern` feature. fontkit's shaper gives the same values thirty times
 * slower and needs 50 ms to warm up, for text that needs nothing else of a shaper.
 */
export function pairKerning(font: FontProgram): PairKerning {
  const tables = subtables(font).map((table) => ({
    table,
    coverage: coverageOf(table),
    first: classesOf(table.classDef1),
    second: classesOf(table.classDef2),
  }))
  return (left, right) => {
    for (const { table, coverage, first, second } of tables) {
      const place = coverage.get(left)
      if (place === undefined) continue
      if (table.version === 1) {
        const pair = table.pairSets?.get(place).find(({ secondGlyph }) => secondGlyph === right)
        if (pair) return pair.value1.xAdvance ?? 0
      } else {
        const row = table.classRecords?.get(first.get(left) ?? 0)
        return row?.get(second.get(right) ?? 0).value1.xAdvance ?? 0
      }
    }
    return 0
  }
}

function subtables({ GPOS: positioning }: FontProgram): PairPositioning[] {
  if (!positioning) return []
  const lookups = new Set(
    positioning.featureList.filter(({ tag }) => tag === 'kern').flatMap(({ feature }) => feature.lookupListIndexes),
  )
  return [...lookups].flatMap((index) => {
    const { lookupType, subTables } = positioning.lookupList.get(index)
    if (lookupType === pairAdjustment) return subTables as PairPositioning[]
    if (lookupType !== extension) return []
    return subTables.flatMap((table) =>
      'extension' in table && table.lookupType === pairAdjustment ? [table.extension] : [],
    )
  })
}

/** Place of each covered glyph in the table. */
function coverageOf({ coverage }: PairPositioning): Map<number, number> {
  const places = new Map<number, number>()
  for (const [index, glyph] of (coverage.glyphs ?? []).entries()) places.set(glyph, index)
  for (const { start, end, startCoverageIndex } of coverage.rangeRecords ?? []) {
    for (let glyph = start; glyph <= end; glyph++) places.set(glyph, startCoverageIndex + glyph - start)
  }
  return places
}

/** Class of each glyph; those that are in none are in class 0. */
function classesOf(definition: PairPositioning['classDef1']): Map<number, number> {
  const classes = new Map<number, number>()
  for (const [index, value] of listed(definition?.classValueArray).entries())
    classes.set((definition?.startGlyph ?? 0) + index, value)
  for (const record of listed(definition?.classRangeRecord)) {
    for (let glyph = record.start; glyph <= record.end; glyph++) classes.set(glyph, record.class)
  }
  return classes
}

function listed<Item>(list: readonly Item[] | LazyList<Item> | undefined): readonly Item[] {
  if (list === undefined) return []
  return 'get' in list ? list.toArray() : list
}
