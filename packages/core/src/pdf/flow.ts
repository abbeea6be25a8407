import type { Block } from './block.js'
import type { Canvas } from './canvas.js'

/** A block that would leave less than this of a page empty moves to the next page whole; a larger one breaks. */
const largestHole = 120

/** Fills the pages from top to bottom. */
export class Flow {
  readonly canvas: Canvas
  readonly left: number
  readonly width: number
  readonly #top: number
  readonly #bottom: number
  #y: number

  constructor(canvas: Canvas) {
    const { page } = canvas.theme
    this.canvas = canvas
    this.left = page.margin.left
    this.width = page.width - page.margin.left - page.margin.right
    this.#top = page.margin.top
    this.#bottom = page.height - page.margin.bottom
    this.#y = this.#top
  }

  /** Height left on the page. */
  get remaining(): number {
    return this.#bottom - this.#y
  }

  get isAtTop(): boolean {
    return this.#y === this.#top
  }

  /** Continues on a new page, unless this one is still empty. */
  startPage(): void {
    if (this.isAtTop) return
    this.canvas.addPage()
    this.#y = this.#top
  }

  /** Leaves space, except at the top of a page. */
  gap(height: number): void {
    if (!this.isAtTop) this.#y = Math.min(this.#y + height, this.#bottom)
  }

  /** Places a block here, on the next page, or in pieces. */
  place(block: Block): void {
    const height = block.height(this.canvas, this.width)
    if (height <= this.remaining) {
      block.draw(this.canvas, this.left, this.#y, this.width)
      this.#y += height
      return
    }
    if (!this.isAtTop && this.#movesWhole(block, this.remaining)) {
      this.startPage()
      this.place(block)
      return
    }
    const pieces = this.#piecesOf(block)
    if (pieces.length > 1) this.placeAll(pieces)
    else this.#drawAnyway(block, height)
  }

  /** Places blocks one below the other; those that keep with the next one never end a page. */
  placeAll(blocks: readonly Block[]): void {
    for (const [index, block] of blocks.entries()) {
      if (block.keepWithNext === true && this.#heightKept(blocks.slice(index)) > this.remaining) this.startPage()
      this.place(block)
    }
  }

  /** Height that the first block needs together with all that it keeps with. */
  #heightKept(blocks: readonly Block[]): number {
    let needed = 0
    for (const block of blocks) {
      const height = block.height(this.canvas, this.width)
      const room = this.remaining - needed
      const breaks = height > room && !this.#movesWhole(block, room)
      needed += breaks ? this.#heightKept(this.#piecesOf(block)) : height
      if (block.keepWithNext !== true) break
    }
    return needed
  }

  /** Whether a block that does not fit into the room goes to the next page rather than in pieces. */
  #movesWhole(block: Block, room: number): boolean {
    if (this.#piecesOf(block).length < 2) return true
    return room < largestHole && block.height(this.canvas, this.width) <= this.#bottom - this.#top
  }

  #piecesOf(block: Block): readonly Block[] {
    return block.pieces?.(this.canvas, this.width) ?? []
  }

  /** A block of one piece that is taller than a page: nothing in a report is, but nothing may hang either. */
  #drawAnyway(block: Block, height: number): void {
    block.draw(this.canvas, this.left, this.#y, this.width)
    this.#y = Math.min(this.#y + height, this.#bottom)
  }
}
