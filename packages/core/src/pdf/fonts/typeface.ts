import type { FaceName } from './font-files.js'
import type { FontProgram, GlyphRun } from './font-program.js'
import { printableText } from './printable-text.js'
import { createSeededSubset, seedText } from './seeded-subset.js'

const isSeedOnly = new RegExp(`^[${seedText.replace(/[\]\\^-]/g, '\\$&')}]*$`, 'u')

/** A character of a font, ready to be set. */
interface Character {
  readonly codePoint: number
  /** Thousandths of an em. */
  readonly advance: number
}

/** One character and the kerning towards the next one, both in thousandths of an em. */
export interface SetCharacter extends Character {
  readonly kerning: number
}

/**
 * A font that measures and sets text. Advances and kerning pairs are kept for the life of the process: Latin text needs
 * nothing else of a shaper, and shaping a line with fontkit costs a hundred times more.
 */
export class Typeface {
  readonly name: FaceName
  /** What pdfkit embeds: the same font with shared subsets and shaping that survives pdfkit's scaling in place. */
  readonly program: FontProgram
  /** Height of capitals above the baseline, in ems. */
  readonly capHeight: number
  readonly #font: FontProgram
  readonly #scale: number
  readonly #characters = new Map<number, Character>()
  readonly #kerning = new Map<number, number>()

  constructor(name: FaceName, font: FontProgram) {
    this.name = name
    this.#font = font
    this.#scale = 1000 / font.unitsPerEm
    this.capHeight = font.capHeight / font.unitsPerEm
    this.program = sharedProgram(font)
  }

  /** The text with stand-ins for what the font lacks. */
  printable(text: string): string {
    if (isSeedOnly.test(text)) return text
    return printableText(text, (codePoint) => this.#font.hasGlyphForCodePoint(codePoint))
  }

  /** Width of printable text, in ems. */
  width(text: string): number {
    let width = 0
    for (const { advance, kerning } of this.set(text)) width += advance + kerning
    return width / 1000
  }

  /** The characters of printable text with their advances. */
  set(text: string): SetCharacter[] {
    const characters: SetCharacter[] = []
    let previous: Character | undefined
    for (const symbol of text) {
      const character = this.#character(symbol)
      if (previous) characters.push({ ...previous, kerning: this.#kerningBetween(previous, character) })
      previous = character
    }
    if (previous) characters.push({ ...previous, kerning: 0 })
    return characters
  }

  #character(symbol: string): Character {
    const codePoint = symbol.codePointAt(0) ?? 0
    let character = this.#characters.get(codePoint)
    if (!character) {
      character = { codePoint, advance: this.#font.glyphForCodePoint(codePoint).advanceWidth * this.#scale }
      this.#characters.set(codePoint, character)
    }
    return character
  }

  #kerningBetween(left: Character, right: Character): number {
    const pair = left.codePoint * 0x20_0000 + right.codePoint
    let kerning = this.#kerning.get(pair)
    if (kerning === undefined) {
      const run = this.#font.layout(String.fromCodePoint(left.codePoint, right.codePoint))
      kerning = run.advanceWidth * this.#scale - left.advance - right.advance
      this.#kerning.set(pair, kerning)
    }
    return kerning
  }
}

function sharedProgram(font: FontProgram): FontProgram {
  const encodedSeed: { bytes: Uint8Array | null } = { bytes: null }
  const runs = new Map<string, GlyphRun>()
  const layout = (text: string): GlyphRun => {
    const run = runs.get(text) ?? font.layout(text)
    runs.set(text, run)
    return { ...run, advanceWidth: run.advanceWidth, positions: run.positions.map((position) => ({ ...position })) }
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
