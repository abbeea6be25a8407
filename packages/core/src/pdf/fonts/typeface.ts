import type { FaceName } from './font-files.js'
import type { FontProgram, GlyphRun } from './font-program.js'
import { pairKerning, type PairKerning } from './pair-kerning.js'
import { printableText } from './printable-text.js'
import { createSeededSubset, seedCodePoints, seedText } from './seeded-subset.js'

const isSeedOnly = new RegExp(`^[${seedText.replace(/[\]\\^-]/g, '\\$&')}]*$`)
/** Above every character of the fonts, so that a pair of characters is one small whole number. */
const pairBase = 0x4000

/**
 * A font that measures text. Advances and kerning pairs are kept for the life of the process: French text needs nothing
 * else of a shaper. Lengths in thousandths of an em.
 */
export class Typeface {
  readonly name: FaceName
  /** What pdfkit embeds: the same font with shared subsets. */
  readonly program: FontProgram
  /** Height of capitals above the baseline, in ems. */
  readonly capHeight: number
  readonly #font: FontProgram
  readonly #scale: number
  readonly #advances: (number | undefined)[] = []
  readonly #pairs = new Map<number, number>()
  readonly #kerning: PairKerning
  /** A font of the caller's may lack some of what French reports are made of. */
  readonly #hasSeed: boolean

  constructor(name: FaceName, font: FontProgram) {
    this.name = name
    this.#font = font
    this.#scale = 1000 / font.unitsPerEm
    this.capHeight = font.capHeight / font.unitsPerEm
    this.#kerning = pairKerning(font)
    this.program = sharedProgram(font)
    this.#hasSeed = seedCodePoints.every((codePoint) => font.hasGlyphForCodePoint(codePoint))
  }

  /** The text with stand-ins for what the font lacks. */
  printable(text: string): string {
    if (this.#hasSeed && isSeedOnly.test(text)) return text
    return printableText(text, (codePoint) => codePoint < pairBase && this.#font.hasGlyphForCodePoint(codePoint))
  }

  /** Width of printable text, in ems. */
  width(text: string): number {
    let width = 0
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      width += this.#advances[code] ?? this.#measure(code)
      if (index + 1 < text.length) width += this.kerning(code, text.charCodeAt(index + 1))
    }
    return width / 1000
  }

  /** What is added to the advance of a character when the other one follows. */
  kerning(left: number, right: number): number {
    const pair = left * pairBase + right
    let kerning = this.#pairs.get(pair)
    if (kerning === undefined) {
      kerning =
        this.#kerning(this.#font.glyphForCodePoint(left).id, this.#font.glyphForCodePoint(right).id) * this.#scale
      this.#pairs.set(pair, kerning)
    }
    return kerning
  }

  #measure(code: number): number {
    const advance = this.#font.glyphForCodePoint(code).advanceWidth * this.#scale
    this.#advances[code] = advance
    return advance
  }
}

/** The font as pdfkit embeds it: with shared subsets, and glyphs one by one, since placing them is our part. */
function sharedProgram(font: FontProgram): FontProgram {
  const encodedSeed: { bytes: Uint8Array | null } = { bytes: null }
  const layout = (text: string): GlyphRun => {
    const glyphs = Array.from(text, (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0))
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }))
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0) }
  }
  const createSubset = () => createSeededSubset(font, encodedSeed)
  return new Proxy(font, {
    get: (target, property) => {
      if (property === 'layout') return layout
      if (property === 'createSubset') return createSubset
      return Reflect.get(target, property, target) as unknown
    },
  })
}
