import type { Block } from '../block.js'
import { readableOn } from '../contrast.js'

/** One part of a whole. */
export interface Segment {
  /** Not negative; the parts need not sum to anything in particular. */
  readonly value: number
  readonly color: string
  /** Shown inside when it fits. */
  readonly caption: string
}

const barHeight = 22
const seam = 1.2

/** Parts of a whole as one horizontal bar over the full width. */
export function stackedBar(segments: readonly Segment[]): Block {
  const shown = segments.filter(({ value }) => value > 0)
  const total = shown.reduce((sum, { value }) => sum + value, 0)
  return {
    height: () => (shown.length === 0 ? 0 : barHeight),
    draw: (canvas, x, y, width) => {
      const { ink, paper } = canvas.theme.colors
      const room = width - seam * (shown.length - 1)
      let left = x
      for (const segment of shown) {
        const part = (segment.value / total) * room
        canvas.fillRectangle({ x: left, y, width: part, height: barHeight }, segment.color, 1.5)
        const style = { ...canvas.theme.text.cellStrong, color: readableOn(segment.color, ink, paper) }
        if (canvas.widthOf(segment.caption, style) + 6 < part) {
          canvas.line(segment.caption, left + part / 2, y + (barHeight - style.leading) / 2, style, 'center')
        }
        left += part + seam
      }
    },
  }
}
