import type { Block } from '../block.js'
import type { Canvas } from '../canvas.js'
import { axisSteps } from './axis-steps.js'

/** One place on the horizontal axis; `value` null when nothing was measured there. */
export interface ChartPoint {
  /** Place on the axis, such as days since the first point; ascending. */
  readonly position: number
  readonly value: number | null
  /** Printed beside the point. */
  readonly figure: string
  /** Printed below the axis, where there is room. */
  readonly caption: string
}

export interface LineChartOptions {
  readonly color: string
  /** Prints a value of the vertical axis. */
  readonly label: (value: number) => string
  readonly chartHeight?: number
}

const figureHeight = 13
const captionHeight = 15
const axisWidth = 42
const inset = 24

/**
 * Values over a true scale of time, from zero. Only what was measured is a point, and only neighbours are joined: by a
 * dashed line across places where nothing was measured.
 */
export function lineChart(points: readonly ChartPoint[], options: LineChartOptions): Block {
  const { color, label, chartHeight = 110 } = options
  const { step, steps } = axisSteps(Math.max(0, ...points.map(({ value }) => value ?? 0)))
  return {
    height: () => figureHeight + chartHeight + captionHeight,
    draw: (canvas, x, y, width) => {
      const base = y + figureHeight + chartHeight
      const left = x + axisWidth
      drawAxis(canvas, { left, base, right: x + width }, { step, steps, label, chartHeight })
      const across = horizontalPlaces(points, left + inset, x + width - inset)
      const heightOf = (value: number) => base - (value / (step * steps)) * chartHeight
      drawJoins(canvas, points, across, heightOf, color)
      drawCaptions(canvas, points, across, base)
      for (const [index, { value, figure }] of points.entries()) {
        if (value === null) continue
        const at = across[index] ?? left
        canvas.fillCircle(at, heightOf(value), 3.4, canvas.theme.colors.paper)
        canvas.fillCircle(at, heightOf(value), 2.6, color)
        const style = { ...canvas.theme.text.cellStrong }
        canvas.line(figure, at, heightOf(value) - style.leading - 4, style, 'center')
      }
    },
  }
}

interface Axis {
  readonly left: number
  readonly right: number
  readonly base: number
}

function drawAxis(
  canvas: Canvas,
  { left, right, base }: Axis,
  scale: { step: number; steps: number; chartHeight: number; label: (value: number) => string },
): void {
  const { colors, text } = canvas.theme
  for (let index = 0; index <= scale.steps; index++) {
    const height = base - (index / scale.steps) * scale.chartHeight
    canvas.horizontalRule(left, height, right - left, colors.hairline, index === 0 ? 0.9 : 0.5)
    canvas.line(scale.label(index * scale.step), left - 7, height - text.running.leading / 2, text.running, 'right')
  }
}

function horizontalPlaces(points: readonly ChartPoint[], left: number, right: number): readonly number[] {
  const first = points[0]?.position ?? 0
  const span = (points.at(-1)?.position ?? first) - first
  return points.map(({ position }) => (span > 0 ? left + ((position - first) / span) * (right - left) : left))
}

function drawJoins(
  canvas: Canvas,
  points: readonly ChartPoint[],
  across: readonly number[],
  heightOf: (value: number) => number,
  color: string,
): void {
  let before: { readonly index: number; readonly value: number } | null = null
  for (const [index, { value }] of points.entries()) {
    if (value === null) continue
    if (before !== null) {
      const ends = [
        [across[before.index] ?? 0, heightOf(before.value)],
        [across[index] ?? 0, heightOf(value)],
      ] as const
      canvas.strokeLine(ends, color, { thickness: 1.4, dash: index - before.index > 1 ? 3 : null })
    }
    before = { index, value }
  }
}

/** The first and the last caption always, and of the others those that leave each other room. */
function drawCaptions(canvas: Canvas, points: readonly ChartPoint[], across: readonly number[], base: number): void {
  const style = canvas.theme.text.running
  const half = (index: number) => canvas.widthOf(points[index]?.caption ?? '', style) / 2 + 3
  const last = points.length - 1
  let taken = Number.NEGATIVE_INFINITY
  for (const [index, { caption, value }] of points.entries()) {
    const at = across[index] ?? 0
    canvas.verticalRule(at, base, value === null ? 3 : 4, canvas.theme.colors.muted, 0.6)
    const limit = index === last ? Number.POSITIVE_INFINITY : (across[last] ?? 0) - half(last)
    if (index !== last && (at - half(index) < taken || at + half(index) > limit)) continue
    canvas.line(caption, at, base + 5, style, 'center')
    taken = at + half(index)
  }
}
