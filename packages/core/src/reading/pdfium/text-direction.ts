import { type Affine, combine, type PageFrame, type QuarterTurns, turnUpright } from './page-frame.js'

/** Text tilted by more than this is decoration (a watermark across the page); less is a crooked scan's text layer. */
const maxTiltDegrees = 8

/** How a run of text lies on the page, and how large it is. */
export interface TextDirection {
  turns: QuarterTurns
  /** Font size as it appears on the page, in points. */
  size: number
  /** PDF coordinates to the page turned so that this text stands upright. */
  toUpright: Affine
}

/**
 * Null when the text is tilted or has no usable size.
 *
 * @param matrix text matrix of a character: its first four numbers turn and scale
 */
export function findTextDirection(matrix: Affine, fontSize: number, frame: PageFrame): TextDirection | null {
  const [a, b, c, d] = combine(matrix, frame.toDisplay)
  const direction = fontSize < 0 ? -1 : 1
  const quarters = (Math.atan2(b * direction, a * direction) * 2) / Math.PI
  const nearest = Math.round(quarters)
  // Type 3 fonts and most modern producers put the size in the matrix: the font size alone may well be 1.
  const size = Math.abs(fontSize) * Math.hypot(c, d)
  if (!(Math.abs(quarters - nearest) * 90 <= maxTiltDegrees) || !(size > 0) || !Number.isFinite(size)) return null
  const turns = ((nearest + 4) % 4) as QuarterTurns
  return { turns, size, toUpright: combine(frame.toDisplay, turnUpright(frame, turns)) }
}
