import type { Block } from '../block.js'
import { padded, type Padding } from './padded.js'

/** A coloured panel behind a block, with rounded corners. Never breaks across pages. */
export function panel(
  block: Block,
  options: { readonly fill: string; readonly border?: string; readonly padding: Padding; readonly radius?: number },
): Block {
  const { fill, border, padding, radius = 4 } = options
  const inner = padded(block, padding)
  return {
    height: (canvas, width) => inner.height(canvas, width),
    draw: (canvas, x, y, width) => {
      const rectangle = { x, y, width, height: inner.height(canvas, width) }
      canvas.fillRectangle(rectangle, fill, radius)
      if (border !== undefined) canvas.strokeRectangle(rectangle, border, radius)
      inner.draw(canvas, x, y, width)
    },
  }
}

/** A coloured rule along the left edge of a block; it continues over page breaks. */
export function sideBar(block: Block, color: string, indent = 14, thickness = 2.4): Block {
  const inner = padded(block, { left: indent })
  const framed = (content: Block): Block => ({
    ...(content.keepWithNext === true ? { keepWithNext: true } : {}),
    height: (canvas, width) => content.height(canvas, width),
    draw: (canvas, x, y, width) => {
      canvas.fillRectangle({ x, y, width: thickness, height: content.height(canvas, width) }, color)
      content.draw(canvas, x, y, width)
    },
    pieces: (canvas, width) => (content.pieces?.(canvas, width) ?? []).map(framed),
  })
  return framed(inner)
}

/** A thin line over the full width. */
export function rule(color: string, gapAfter = 0, thickness = 0.6): Block {
  return {
    keepWithNext: true,
    height: () => thickness + gapAfter,
    draw: (canvas, x, y, width) => {
      canvas.horizontalRule(x, y + thickness / 2, width, color, thickness)
    },
  }
}
