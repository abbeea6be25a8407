import type { Block } from '../block.js'

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
      const room = width - seam * (shown.length - 1)
      let left = x
      for (const segment of shown) {
        const part = (segment.value / total) * room
        canvas.fillRectangle({ x: left, y, width: part, height: barHeight }, segment.color, 1.5)
        const style = { ...canvas.theme.text.cellStrong, color: readableOn(segment.color, canvas.theme.colors) }
        if (canvas.widthOf(segment.caption, style) + 6 < part) {
          canvas.line(segment.caption, left + part / 2, y + (barHeight - style.leading) / 2, style, 'center')
        }
        left += part + seam
      }
    },
  }
}

/** Ink or paper, whichever stands out more (relative luminance, WCAG 2.2). */
function readableOn(background: string, colors: { readonly ink: string; readonly paper: string }): string {
  const [red, green, blue] = [1, 3, 5].map((start) => Number.parseInt(background.slice(start, start + 2), 16) / 255)
  const linear = (channel = 0) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
  const luminance = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  return luminance > 0.3 ? colors.ink : colors.paper
}
