import { nice, ticks } from 'd3-array'

const margin = { top: 10, right: 6, bottom: 26, left: 46 }
/** What a label of a day takes, in pixels. */
const labelWidth = 74
const widestBar = 34

export interface ChartSize {
  /** In pixels, as the page shows it. */
  readonly width: number
  readonly height: number
  /** Days. */
  readonly count: number
  /** What the axis must reach, 0 or more. */
  readonly highest: number
  /** Counts have no tick between two whole numbers. */
  readonly isWhole: boolean
}

/** Where things are on a chart of days, in pixels from its top left. */
export type ChartLayout = ReturnType<typeof chartLayout>

export function chartLayout({ width, height, count, highest, isWhole }: ChartSize) {
  const innerWidth = Math.max(1, width - margin.left - margin.right)
  const innerHeight = Math.max(1, height - margin.top - margin.bottom)
  const [, top] = nice(0, highest > 0 ? highest : 1, 4)
  const band = innerWidth / Math.max(1, count)
  const bar = Math.max(1, Math.min(widestBar, band * 0.74))
  const baseline = margin.top + innerHeight
  const every = Math.max(1, Math.ceil(labelWidth / band))
  return {
    left: margin.left,
    right: margin.left + innerWidth,
    top: margin.top,
    baseline,
    band,
    bar,
    /** Left of the strip of a day. */
    strip: (day: number): number => margin.left + day * band,
    middle: (day: number): number => margin.left + (day + 0.5) * band,
    y: (value: number): number => baseline - (Math.min(value, top) / top) * innerHeight,
    ticks: (highest > 0 ? ticks(0, top, 4) : [0]).filter((tick) => !isWhole || Number.isInteger(tick)),
    /** Days that are named: the last one, and those before it that leave room. */
    named: Array.from({ length: count }, (_, day) => day).filter((day) => (count - 1 - day) % every === 0),
  }
}
