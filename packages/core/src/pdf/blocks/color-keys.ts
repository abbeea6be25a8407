import type { Block } from '../block.js'
import type { Canvas } from '../canvas.js'

const swatch = 7
const labelGap = 5
const gap = 16

/** What a colour of a chart stands for. */
export interface ColorKey {
  readonly color: string
  readonly label: string
}

/** What the colours of a chart stand for, in as many rows as they need: each a small square and a few words. */
export function colorKeys(keys: readonly ColorKey[]): Block {
  return {
    height: (canvas, width) => rowsOf(canvas, keys, width).length * canvas.theme.text.small.leading,
    draw: (canvas, x, y, width) => {
      const style = canvas.theme.text.small
      for (const [row, placed] of rowsOf(canvas, keys, width).entries()) {
        const top = y + row * style.leading
        let left = x
        for (const { color, label } of placed) {
          const square = { x: left, y: top + (style.leading - swatch) / 2, width: swatch, height: swatch }
          canvas.fillRectangle(square, color, 1.5)
          canvas.line(label, left + swatch + labelGap, top, style)
          left += widthOf(canvas, label) + gap
        }
      }
    },
  }
}

function widthOf(canvas: Canvas, label: string): number {
  return swatch + labelGap + canvas.widthOf(label, canvas.theme.text.small)
}

function rowsOf(canvas: Canvas, keys: readonly ColorKey[], room: number): readonly (readonly ColorKey[])[] {
  const rows: ColorKey[][] = []
  let taken = Number.POSITIVE_INFINITY
  for (const key of keys) {
    const needed = widthOf(canvas, key.label)
    if (taken + needed > room) {
      rows.push([])
      taken = 0
    }
    rows.at(-1)?.push(key)
    taken += needed + gap
  }
  return rows
}
