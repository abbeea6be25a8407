import type { FaceName } from './fonts/font-files.js'
import type { Typefaces } from './fonts/load-typefaces.js'
import { Structure, type StructureElement, type StructureTarget } from './structure.js'
import { TextWriter, type EmbeddedFont, type TextTarget } from './text-writer.js'
import type { ReportTheme, TextStyle } from './theme.js'
import { textWidth } from './wrap-text.js'

/** A rectangle on the page in points, from the top left corner. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Alignment = 'left' | 'center' | 'right'

/** The part of a pdfkit document that the canvas drives. */
export type DrawingTarget = TextTarget & StructureTarget & Pick<PDFKit.PDFDocument, DrawingMethod> & Bookmarks
type DrawingMethod =
  | 'addPage'
  | 'switchToPage'
  | 'bufferedPageRange'
  | 'rect'
  | 'roundedRect'
  | 'circle'
  | 'moveTo'
  | 'lineTo'
  | 'lineWidth'
  | 'fill'
  | 'stroke'
  | 'fillColor'
  | 'dash'
  | 'undash'
  | 'image'

/** The outline of a pdfkit document; the published types do not know where on the page an entry leads. */
interface Bookmarks {
  readonly outline: {
    addItem(title: string, options: { readonly top: number; readonly left: number }): unknown
  }
}

/** Draws on the pages of one document: text lines that are already broken, and shapes. Coordinates from the top left. */
export class Canvas {
  readonly theme: ReportTheme
  readonly typefaces: Typefaces
  readonly #target: DrawingTarget
  readonly #writers: Readonly<Record<FaceName, TextWriter>>
  readonly #structure: Structure
  #fillColor: string | null = null

  constructor(
    target: DrawingTarget,
    fonts: Readonly<Record<FaceName, EmbeddedFont>>,
    typefaces: Typefaces,
    theme: ReportTheme,
  ) {
    this.#target = target
    this.#structure = new Structure(target)
    this.typefaces = typefaces
    this.theme = theme
    const writer = (name: FaceName) => new TextWriter(target, fonts[name], typefaces[name])
    this.#writers = { regular: writer('regular'), semibold: writer('semibold'), display: writer('display') }
  }

  get pageCount(): number {
    return this.#target.bufferedPageRange().count
  }

  addPage(): void {
    this.#structure.endMark()
    this.#target.addPage()
    this.#fillColor = null
  }

  /** @param index from 0 */
  switchToPage(index: number): void {
    this.#structure.endMark()
    this.#target.switchToPage(index)
    this.#fillColor = null
  }

  /** What `draw` draws is this element of the structure: once per element, in as many pieces as needed. */
  within(element: StructureElement, draw: () => void): void {
    this.#structure.within(element, draw)
  }

  /** What `draw` draws is decoration that no reader needs to hear of. */
  decoration(draw: () => void): void {
    this.#structure.decoration(draw)
  }

  /** An entry of the outline that leads to this height of the page. */
  bookmark(title: string, y: number): void {
    // pdfkit counts this left from the right edge (0.20, `PDFOutline`).
    this.#target.outline.addItem(title, { top: Math.max(0, y - 12), left: this.theme.page.width })
  }

  /** Call when everything is drawn. */
  finish(): void {
    this.#structure.endMark()
  }

  /**
   * Sets one line whose top is at `y`; `x` is its left edge, its middle or its right edge.
   *
   * @param isContinued the next line goes on with the next word: read aloud or copied, the two do not run together
   */
  line(text: string, x: number, y: number, style: TextStyle, alignment: Alignment = 'left', isContinued = false): void {
    const typeface = this.typefaces[style.face]
    const printable = typeface.printable(text)
    if (printable === '') return
    const width = alignment === 'left' ? 0 : this.widthOf(printable, style)
    const left = alignment === 'left' ? x : alignment === 'right' ? x - width : x - width / 2
    const baseline = y + (style.leading + typeface.capHeight * style.size) / 2
    this.#structure.beforeText()
    this.#useFillColor(style.color)
    const written = isContinued && !/[-/]$/.test(printable) ? `${printable} ` : printable
    this.#writers[style.face].write(written, { x: left, baseline, size: style.size, tracking: style.tracking ?? 0 })
  }

  /** Width of a line in points. */
  widthOf(text: string, style: TextStyle): number {
    const typeface = this.typefaces[style.face]
    return textWidth(typeface.printable(text), style, typeface)
  }

  fillRectangle({ x, y, width, height }: Rectangle, color: string, radius = 0): void {
    this.#structure.beforeShape()
    this.#useFillColor(color)
    const reach = Math.min(radius, width / 2, height / 2)
    if (reach > 0) this.#target.roundedRect(x, y, width, height, reach)
    else this.#target.rect(x, y, width, height)
    this.#target.fill()
  }

  strokeRectangle({ x, y, width, height }: Rectangle, color: string, radius = 0, thickness = 0.6): void {
    this.#structure.beforeShape()
    this.#target.lineWidth(thickness)
    if (radius > 0) this.#target.roundedRect(x, y, width, height, radius)
    else this.#target.rect(x, y, width, height)
    this.#target.stroke(color)
  }

  horizontalRule(x: number, y: number, width: number, color: string, thickness = 0.6): void {
    this.#structure.beforeShape()
    this.#target.lineWidth(thickness)
    this.#target.moveTo(x, y).lineTo(x + width, y)
    this.#target.stroke(color)
  }

  verticalRule(x: number, y: number, height: number, color: string, thickness = 0.6): void {
    this.#structure.beforeShape()
    this.#target.lineWidth(thickness)
    this.#target.moveTo(x, y).lineTo(x, y + height)
    this.#target.stroke(color)
  }

  fillCircle(x: number, y: number, radius: number, color: string): void {
    this.#structure.beforeShape()
    this.#useFillColor(color)
    this.#target.circle(x, y, radius).fill()
  }

  fillPolygon(points: readonly (readonly [x: number, y: number])[], color: string): void {
    const [first, ...others] = points
    if (!first) return
    this.#structure.beforeShape()
    this.#useFillColor(color)
    this.#target.moveTo(first[0], first[1])
    for (const [x, y] of others) this.#target.lineTo(x, y)
    this.#target.fill()
  }

  /** Draws a line through points. @param dash length of its dashes and of what lies between them; none: a whole line */
  strokeLine(
    points: readonly (readonly [x: number, y: number])[],
    color: string,
    { thickness = 0.6, dash = null }: { readonly thickness?: number; readonly dash?: number | null } = {},
  ): void {
    const [first, ...others] = points
    if (!first || others.length === 0) return
    this.#structure.beforeShape()
    this.#target.lineWidth(thickness)
    if (dash !== null) this.#target.dash(dash, { space: dash })
    this.#target.moveTo(first[0], first[1])
    for (const [x, y] of others) this.#target.lineTo(x, y)
    this.#target.stroke(color)
    if (dash !== null) this.#target.undash()
  }

  /** Draws the outline of a polygon. */
  strokePolygon(points: readonly (readonly [x: number, y: number])[], color: string, thickness = 0.6): void {
    const [first, ...others] = points
    if (!first) return
    this.#structure.beforeShape()
    this.#target.lineWidth(thickness)
    this.#target.moveTo(first[0], first[1])
    for (const [x, y] of others) this.#target.lineTo(x, y)
    this.#target.lineTo(first[0], first[1])
    this.#target.stroke(color)
  }

  /** Draws a JPEG or a PNG: a figure when it says something, decoration otherwise. */
  picture(bytes: Uint8Array, { x, y, width, height }: Rectangle, alternative?: string): void {
    const draw = () => {
      this.#structure.beforeShape()
      this.#target.image(Buffer.from(bytes), x, y, { width, height })
    }
    if (alternative === undefined) draw()
    else this.within({ tag: 'Figure', alternative, box: [x, y, x + width, y + height] }, draw)
  }

  #useFillColor(color: string): void {
    if (this.#fillColor === color) return
    this.#target.fillColor(color)
    this.#fillColor = color
  }
}
