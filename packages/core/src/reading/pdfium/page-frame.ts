import type { Box } from '../document.js'

export type QuarterTurns = 0 | 1 | 2 | 3

/** x' = a·x + c·y + e and y' = b·x + d·y + f, in the order of a PDF matrix. */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

/** Left, top, right and bottom in the coordinates of a PDF page: y grows upwards. */
export interface PageRectangle {
  left: number
  top: number
  right: number
  bottom: number
}

/** Size of the page as a reader sees it, in points, and the way from PDF coordinates to that view. */
export interface PageFrame {
  widthPt: number
  heightPt: number
  /** Clockwise quarter turns that the page asks for (`/Rotate`). */
  rotation: QuarterTurns
  /** PDF coordinates to points from the top left corner of the page as displayed. */
  toDisplay: Affine
}

/** PDFium gives text in user space: the visible box and `/Rotate` are left to its caller. */
export function createPageFrame(visible: PageRectangle, rotation: QuarterTurns): PageFrame {
  const { left, top, right, bottom } = visible
  const width = right - left
  const height = top - bottom
  const sideways = rotation === 1 || rotation === 3
  const toDisplay: Record<QuarterTurns, Affine> = {
    0: [1, 0, 0, -1, -left, top],
    1: [0, 1, 1, 0, -bottom, -left],
    2: [-1, 0, 0, 1, right, -bottom],
    3: [0, -1, -1, 0, top, right],
  }
  return {
    widthPt: sideways ? height : width,
    heightPt: sideways ? width : height,
    rotation,
    toDisplay: toDisplay[rotation],
  }
}

/** From the displayed page to the page turned so that text with `turns` clockwise quarter turns stands upright. */
export function turnUpright(frame: PageFrame, turns: QuarterTurns): Affine {
  const upright: Record<QuarterTurns, Affine> = {
    0: [1, 0, 0, 1, 0, 0],
    1: [0, -1, 1, 0, 0, frame.widthPt],
    2: [-1, 0, 0, -1, frame.widthPt, frame.heightPt],
    3: [0, 1, -1, 0, frame.heightPt, 0],
  }
  return upright[turns]
}

/** Width and height of the page turned so that text with `turns` clockwise quarter turns stands upright. */
export function uprightSize(frame: PageFrame, turns: QuarterTurns): readonly [width: number, height: number] {
  return turns % 2 === 0 ? [frame.widthPt, frame.heightPt] : [frame.heightPt, frame.widthPt]
}

/** The matrix that applies `first`, then `second`. */
export function combine(first: Affine, second: Affine): Affine {
  const [a, b, c, d, e, f] = first
  const [A, B, C, D, E, F] = second
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F]
}

/** Turns a rectangle of the upright view back to the displayed page, as a share of the page, cut at its edges. */
export function toRelativeBox(
  frame: PageFrame,
  turns: QuarterTurns,
  start: number,
  top: number,
  end: number,
  bottom: number,
): Box {
  const { widthPt: width, heightPt: height } = frame
  const corners: Record<QuarterTurns, readonly [number, number, number, number]> = {
    0: [start, top, end, bottom],
    1: [width - bottom, start, width - top, end],
    2: [width - end, height - bottom, width - start, height - top],
    3: [top, height - end, bottom, height - start],
  }
  const [x0, y0, x1, y1] = corners[turns]
  const x = clamp(x0 / width)
  const y = clamp(y0 / height)
  return { x, y, width: clamp(x1 / width) - x, height: clamp(y1 / height) - y }
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share))
}
