import type { Block } from '../block.js'
import type { Canvas } from '../canvas.js'

/** One bar; `value` null leaves the place empty. */
export interface Bar {
  readonly caption: string
  readonly value: number | null
  /** Printed above the bar. */
  readonly figure: string
  readonly color: string
}

const figureHeight = 11
const captionHeight = 14

/** Vertical bars over a base line, each with its figure above and its caption below. */
export function barChart(bars: readonly Bar[], chartHeight = 84): Block {
  const highest = Math.max(0, ...bars.map(({ value }) => value ?? 0))
  return {
    height: () => figureHeight + chartHeight + captionHeight,
    draw: (canvas, x, y, width) => {
      const base = y + figureHeight + chartHeight
      const pitch = width / Math.max(1, bars.length)
      const thickness = Math.min(30, pitch * 0.68)
      canvas.horizontalRule(x, base, width, canvas.theme.colors.hairline, 0.8)
      for (const [index, bar] of bars.entries()) {
        drawBar(canvas, bar, { middle: x + pitch * (index + 0.5), base, thickness, pitch }, highest, chartHeight)
      }
    },
  }
}

interface BarPlace {
  readonly middle: number
  readonly base: number
  readonly thickness: number
  readonly pitch: number
}

function drawBar(canvas: Canvas, bar: Bar, place: BarPlace, highest: number, chartHeight: number): void {
  const { middle, base, thickness, pitch } = place
  const height = bar.value !== null && bar.value > 0 && highest > 0 ? (bar.value / highest) * chartHeight : 0
  if (height > 0) {
    canvas.fillRectangle({ x: middle - thickness / 2, y: base - height, width: thickness, height }, bar.color, 1.5)
  }
  const style = canvas.theme.text.running
  const figureStyle = { ...style, color: canvas.theme.colors.ink }
  if (canvas.widthOf(bar.figure, figureStyle) <= pitch) {
    canvas.line(bar.figure, middle, base - height - figureHeight, figureStyle, 'center')
  }
  if (canvas.widthOf(bar.caption, style) <= pitch * 1.1) canvas.line(bar.caption, middle, base + 4, style, 'center')
}
