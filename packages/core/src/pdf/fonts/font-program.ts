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

/** Bytes of a font, and where a table of it begins. */
export interface TableStream {
  readonly buffer: Uint8Array
  readonly pos: number
}

/** The part of fontkit's font that drawing needs; its published types describe `includeGlyph` wrongly. */
export interface FontProgram {
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  /** fontkit's own way to the bytes of a table, unpacked where the font is (2.0, `TTFFont`); a collection has none. */
  _getTableStream?(tag: string): TableStream | null
  hasGlyphForCodePoint(codePoint: number): boolean
  glyphForCodePoint(codePoint: number): Glyph
  layout(text: string, features?: unknown): GlyphRun
  createSubset(): GlyphSubset
}
