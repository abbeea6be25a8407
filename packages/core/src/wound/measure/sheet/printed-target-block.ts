import type { Block } from '../../../pdf/block.js'
import type { Canvas } from '../../../pdf/canvas.js'
import type { PrintedTarget } from '../marker/printed-targets.js'
import { pointsPerMm } from './points-of-mm.js'

const ink = '#000000'
const paper = '#ffffff'
/** White around a target that is cut out, in mm: a cell and a half, which the detector needs. */
const margin = 5
const labelHeight = 11

/** A target in its true size within the line along which it is cut out, its name below. Drawn at the left. */
export function printedTarget(target: PrintedTarget, label: string, alternative: string): Block {
  const width = (target.width + 2 * margin) * pointsPerMm
  const height = (target.height + 2 * margin) * pointsPerMm + labelHeight
  return {
    height: () => height,
    draw: (canvas, x, y) => {
      const { colors, text } = canvas.theme
      canvas.strokeRectangle({ x, y, width, height }, colors.muted, 0, 0.4)
      canvas.within({ tag: 'Figure', alternative, box: [x, y, x + width, y + height] }, () => {
        drawTarget(canvas, target, x + margin * pointsPerMm, y + margin * pointsPerMm)
      })
      canvas.line(label, x + width / 2, y + height - labelHeight - 2, text.running, 'center')
    },
  }
}

/** Width of a target with its margin, in points. */
export function widthOfTarget({ width }: PrintedTarget): number {
  return (width + 2 * margin) * pointsPerMm
}

function drawTarget(canvas: Canvas, { grids }: PrintedTarget, left: number, top: number): void {
  for (const { origin, cell, isDark } of grids) {
    const box = (row: number, column: number, rows: number, columns: number) => ({
      x: left + (origin.x + column * cell) * pointsPerMm,
      y: top + (origin.y + row * cell) * pointsPerMm,
      width: columns * cell * pointsPerMm,
      height: rows * cell * pointsPerMm,
    })
    const isBlack = isDark[0]?.every(Boolean) === true
    // On black, white cells are drawn in runs both ways: between neighbours a viewer would show a hair of black.
    if (isBlack) canvas.fillRectangle(box(0, 0, isDark.length, isDark[0]?.length ?? 0), ink)
    const columns = isDark[0]?.map((_, column) => isDark.map((row) => row[column] ?? false)) ?? []
    for (const [row, cells] of isDark.entries()) {
      for (const { start, length } of runsOf(cells, !isBlack)) {
        canvas.fillRectangle(box(row, start, 1, length), isBlack ? paper : ink)
      }
    }
    if (!isBlack) continue
    for (const [column, cells] of columns.entries()) {
      for (const { start, length } of runsOf(cells, false)) {
        if (length > 1) canvas.fillRectangle(box(start, column, length, 1), paper)
      }
    }
  }
}

function runsOf(cells: readonly boolean[], value: boolean): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = []
  for (const [index, cell] of cells.entries()) {
    if (cell !== value) continue
    const last = runs.at(-1)
    if (last !== undefined && last.start + last.length === index) last.length += 1
    else runs.push({ start: index, length: 1 })
  }
  return runs
}
