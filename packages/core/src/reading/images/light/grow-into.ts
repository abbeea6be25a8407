import type { Grid } from '../sliding.js'

/** Keeps the regions of ones in `region` that hold a one of `seeds`, the seeds among them. */
export function growInto(seeds: Grid, region: Grid): Grid {
  const { width, height } = seeds
  const grown = seeds.levels.slice()
  const cells: number[] = []
  for (const [cell, level] of grown.entries()) if (level === 1) cells.push(cell)
  const visit = (cell: number): void => {
    if (grown[cell] === 1 || region.levels[cell] !== 1) return
    grown[cell] = 1
    cells.push(cell)
  }
  for (let cell = cells.pop(); cell !== undefined; cell = cells.pop()) {
    const x = cell % width
    if (x > 0) visit(cell - 1)
    if (x < width - 1) visit(cell + 1)
    if (cell >= width) visit(cell - width)
    if (cell < width * (height - 1)) visit(cell + width)
  }
  return { width, height, levels: grown }
}
