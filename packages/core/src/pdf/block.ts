import type { Canvas } from './canvas.js'

/** Something of a height that follows from its width. Lengths in points. */
export interface Block {
  height(canvas: Canvas, width: number): number
  draw(canvas: Canvas, x: number, y: number, width: number): void
  /** Smaller blocks that, one below the other, are this block: for what may not fit on one page. */
  pieces?(canvas: Canvas, width: number): readonly Block[]
  /** Never the last thing on a page: a title, the first row of a group. */
  readonly keepWithNext?: boolean
}
