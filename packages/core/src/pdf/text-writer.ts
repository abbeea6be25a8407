import { seedCodePoints, seedText } from './fonts/seeded-subset.js'
import type { Typeface } from './fonts/typeface.js'

/** The part of pdfkit's document that writing text needs (0.20: `js/pdfkit.node.mjs`, `EmbeddedFont` and `_fragment`). */
export interface TextTarget {
  readonly page: { readonly fonts: Record<string, unknown> }
  addContent(operators: Uint8Array): unknown
}

/** The part of pdfkit's embedded font that writing text needs. */
export interface EmbeddedFont {
  readonly id: string
  ref(): unknown
  encode(text: string): [codes: string[], positions: unknown]
}

/** Where and how large a line of text is set; `baseline` counts from the top of the page. */
export interface TextPlace {
  readonly x: number
  readonly baseline: number
  readonly size: number
  readonly tracking: number
}

/**
 * Sets lines of text in one font of one document. pdfkit's own `text()` shapes, measures and saves the graphics state
 * again for each line; a report of three pages sets some six hundred.
 */
export class TextWriter {
  readonly #target: TextTarget
  readonly #font: EmbeddedFont
  readonly #typeface: Typeface
  /** Hexadecimal glyph codes by character. */
  readonly #codes: (string | undefined)[] = []

  constructor(target: TextTarget, font: EmbeddedFont, typeface: Typeface) {
    this.#target = target
    this.#font = font
    this.#typeface = typeface
    const [codes] = font.encode(seedText)
    for (const [index, codePoint] of seedCodePoints.entries()) this.#codes[codePoint] = codes[index]
  }

  write(text: string, { x, baseline, size, tracking }: TextPlace): void {
    this.#target.page.fonts[this.#font.id] ??= this.#font.ref()
    // The page is drawn upside down (pdfkit counts from the top), so the text matrix turns the letters back.
    const matrix = `1 0 0 -1 ${decimal(x)} ${decimal(baseline)} Tm`
    const spacing = tracking === 0 ? '' : ` ${decimal(tracking)} Tc`
    const reset = tracking === 0 ? '' : ' 0 Tc'
    const glyphs = this.#glyphs(text)
    this.#target.addContent(
      Buffer.from(`BT /${this.#font.id} ${decimal(size)} Tf${spacing} ${matrix} [${glyphs}] TJ${reset} ET\n`, 'latin1'),
    )
  }

  #glyphs(text: string): string {
    let glyphs = '<'
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index)
      glyphs += this.#codes[code] ?? this.#addCode(code)
      const kerning = index + 1 < text.length ? this.#typeface.kerning(code, text.charCodeAt(index + 1)) : 0
      if (kerning !== 0) glyphs += `>${decimal(-kerning)}<`
    }
    return `${glyphs}>`
  }

  #addCode(code: number): string {
    const [codes] = this.#font.encode(String.fromCharCode(code))
    const glyph = codes[0] ?? ''
    this.#codes[code] = glyph
    return glyph
  }
}

function decimal(value: number): string {
  return String(Math.round(value * 100) / 100)
}
