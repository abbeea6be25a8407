import type { FontProgram, GlyphSubset } from './font-program.js'

/**
 * What French reports are made of. Every report embeds these glyphs in this order, so that the cut-down font file and
 * the code of each glyph are the same in all of them and are computed once per process (2 to 3 ms per font otherwise).
 */
export const seedText =
  ' !"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|' +
  '\u00a0«°±²³·»½ÀÂÆÇÈÉÊËÎÏÔÙÛÜàâæçèéêëîïôùûü×ŒœŸ–—‘’“”•…\u202f€→−≈≤≥▮'

/** The code points of {@link seedText}. */
export const seedCodePoints: readonly number[] = Array.from(seedText, (character) => character.codePointAt(0) ?? 0)

/** Glyph ids of the seed; the code of a glyph in the PDF is its place in the list plus one. */
export function seedGlyphs(font: FontProgram): readonly number[] {
  return [...new Set(seedCodePoints.map((codePoint) => font.glyphForCodePoint(codePoint).id))]
}

/** A subset that starts with the seed, and whose encoded file is shared unless a rarer letter was added. */
export function createSeededSubset(font: FontProgram, encodedSeed: { bytes: Uint8Array | null }): GlyphSubset {
  const subset = font.createSubset()
  const seed = seedGlyphs(font)
  for (const glyph of seed) subset.includeGlyph(glyph)
  let needsOwnFile = false
  return {
    includeGlyph(glyph) {
      const code = subset.includeGlyph(glyph)
      needsOwnFile ||= code > seed.length
      return code
    },
    encode: () => (needsOwnFile ? subset.encode() : (encodedSeed.bytes ??= subset.encode())),
  }
}
