import type { Block } from '../block.js'

const swatch = 7
const gap = 16

/** What the colours of a chart stand for, in one row: each a small square and a few words. */
export function colorKeys(keys: readonly { readonly color: string; readonly label: string }[]): Block {
  return {
    height: (canvas) => (keys.length === 0 ? 0 : canvas.theme.text.small.leading),
    draw: (canvas, x, y) => {
      const style = canvas.theme.text.small
      let left = x
      for (const { color, label } of keys) {
        canvas.fillRectangle(
          { x: left, y: y + (style.leading - swatch) / 2, width: swatch, height: swatch },
          color,
          1.5,
        )
        canvas.line(label, left + swatch + 5, y, style)
        left += swatch + 5 + canvas.widthOf(label, style) + gap
      }
    },
  }
}
