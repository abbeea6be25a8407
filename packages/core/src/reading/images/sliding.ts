/** Levels of a picture or of a grid laid over it, row after row. */
export interface Grid {
  width: number
  height: number
  levels: Float32Array
}

/** Places on either side, the same both ways or not. */
export type Reach = number | Readonly<{ across: number; down: number }>

/** Every place takes the largest level within reach. */
export function largestWithin(grid: Grid, reach: Reach): Grid {
  return slide(grid, reach, slideLargest)
}

/** Every place takes the smallest level within reach. */
export function smallestWithin(grid: Grid, reach: Reach): Grid {
  const negative = slide(negate(grid), reach, slideLargest)
  return negate(negative)
}

/** Every place takes the mean of the levels within reach; beyond the edge the outermost level goes on. */
export function meanWithin(grid: Grid, reach: Reach): Grid {
  return slide(grid, reach, slideMean)
}

/** Dark strokes that are thinner than twice the reach vanish (morphological closing). */
export function coverDark(grid: Grid, reach: Reach): Grid {
  return smallestWithin(largestWithin(grid, reach), reach)
}

function negate({ width, height, levels }: Grid): Grid {
  return { width, height, levels: levels.map((level) => -level) }
}

/** Works on a line that is preceded and followed by `reach` copies of its outermost levels, and may change it. */
type SlideLine = (padded: Float32Array, reach: number, result: Float32Array) => void

function slide({ width, height, levels }: Grid, reach: Reach, line: SlideLine): Grid {
  const { across, down } = typeof reach === 'number' ? { across: reach, down: reach } : reach
  const along = new Float32Array(levels.length)
  slideLines({ from: levels, to: along, lines: height, length: width, step: 1, next: width }, across, line)
  const both = new Float32Array(levels.length)
  slideLines({ from: along, to: both, lines: width, length: height, step: width, next: 1 }, down, line)
  return { width, height, levels: both }
}

interface Lines {
  from: Float32Array
  to: Float32Array
  lines: number
  length: number
  step: number
  next: number
}

function slideLines({ from, to, lines, length, step, next }: Lines, reach: number, line: SlideLine): void {
  const padded = new Float32Array(length + 2 * reach)
  const result = new Float32Array(length)
  for (let index = 0; index < lines; index++) {
    const start = index * next
    for (let place = 0; place < length; place++) padded[place + reach] = from[start + place * step] ?? 0
    padded.fill(padded[reach] ?? 0, 0, reach)
    padded.fill(padded[length + reach - 1] ?? 0, length + reach)
    line(padded, reach, result)
    for (let place = 0; place < length; place++) to[start + place * step] = result[place] ?? 0
  }
}

/** Windows of twice the size are made from two that touch, the last one from two that overlap. */
function slideLargest(padded: Float32Array, reach: number, result: Float32Array): void {
  const size = 2 * reach + 1
  let span = 1
  for (; 2 * span <= size; span *= 2) joinWindows(padded, span)
  if (span < size) joinWindows(padded, size - span)
  for (let place = 0; place < result.length; place++) result[place] = padded[place] ?? 0
}

function joinWindows(windows: Float32Array, distance: number): void {
  const end = windows.length - distance
  for (let index = 0; index < end; index++) {
    const other = windows[index + distance] ?? 0
    if (other > (windows[index] ?? 0)) windows[index] = other
  }
}

function slideMean(padded: Float32Array, reach: number, result: Float32Array): void {
  const size = 2 * reach + 1
  let sum = 0
  for (let index = 0; index < padded.length; index++) {
    sum += padded[index] ?? 0
    const place = index - 2 * reach
    if (place < 0) continue
    result[place] = sum / size
    sum -= padded[place] ?? 0
  }
}
