/** One glyph of a font, in font units. */
export interface Glyph {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}

/** Displacements of one glyph; pdfkit scales them in place, so each reader needs its own copy. */
export interface GlyphPosition {
  xAdvance: number
  yAdvance: number
  xOffset: number
  yOffset: number
}

/** A shaped run of text. */
export interface GlyphRun {
  readonly glyphs: readonly Glyph[]
  readonly positions: GlyphPosition[]
  readonly advanceWidth: number
}

/** The glyphs of a font that one document embeds. */
export interface GlyphSubset {
  /** Adds the glyph once and returns its code in the document. */
  includeGlyph(glyphId: number): number
  /** The cut-down TrueType file. */
  encode(): Uint8Array
}

/** A list that fontkit decodes item by item. */
export interface LazyList<Item> {
  get(index: number): Item
  toArray(): Item[]
}

/** A pair adjustment table, as fontkit decodes it (OpenType GPOS lookup type 2, both formats). */
export interface PairPositioning {
  readonly version: 1 | 2
  readonly coverage: {
    readonly glyphs?: readonly number[]
    readonly rangeRecords?: readonly {
      readonly start: number
      readonly end: number
      readonly startCoverageIndex: number
    }[]
  }
  readonly pairSets?: LazyList<readonly { readonly secondGlyph: number; readonly value1: Adjustment }[]>
  readonly classDef1?: GlyphClasses
  readonly classDef2?: GlyphClasses
  readonly classRecords?: LazyList<LazyList<{ readonly value1: Adjustment }>>
}

/** Classes of glyphs, as a run of values or as ranges. */
export interface GlyphClasses {
  readonly startGlyph?: number
  readonly classValueArray?: readonly number[] | LazyList<number>
  readonly classRangeRecord?: readonly GlyphRange[] | LazyList<GlyphRange>
}

interface GlyphRange {
  readonly start: number
  readonly end: number
  readonly class: number
}

interface Adjustment {
  readonly xAdvance?: number
}

/** The positioning table of a font. */
interface Positioning {
  readonly featureList: readonly {
    readonly tag: string
    readonly feature: { readonly lookupListIndexes: readonly number[] }
  }[]
  readonly lookupList: LazyList<{
    readonly lookupType: number
    readonly subTables: readonly (
      PairPositioning | { readonly lookupType: number; readonly extension: PairPositioning }
    )[]
  }>
}

/** The part of fontkit's font that drawing needs; its published types describe `includeGlyph` wrongly. */
export interface FontProgram {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly GPOS?: Positioning
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): Glyph
  layout(text: string, features?: unknown): GlyphRun
  createSubset(): GlyphSubset
}
