import type { Box } from '../../../reading/document.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import { block } from './black-out.js'

/** The blocks that a box touches, counted row by row. */
export function* blocksIn(box: Box, { width, height }: RasterImage, columns: number, rows: number): Generator<number> {
  const [left, right] = [box.x * width, (box.x + box.width) * width].map((x) => Math.floor(x / block))
  const [top, bottom] = [box.y * height, (box.y + box.height) * height].map((y) => Math.floor(y / block))
  for (let row = Math.max(0, top ?? 0); row <= Math.min(rows - 1, bottom ?? 0); row++) {
    for (let column = Math.max(0, left ?? 0); column <= Math.min(columns - 1, right ?? 0); column++) {
      yield row * columns + column
    }
  }
}

/** Blocks side by side as one box. */
export function boxesOfBlocks(blocks: ReadonlySet<number>, columns: number, { width, height }: RasterImage): Box[] {
  const boxes: Box[] = []
  for (const first of blocks) {
    if (blocks.has(first - 1) && first % columns !== 0) continue
    let last = first
    while (blocks.has(last + 1) && (last + 1) % columns !== 0) last += 1
    boxes.push({
      x: ((first % columns) * block) / width,
      y: (Math.floor(first / columns) * block) / height,
      width: ((last - first + 1) * block) / width,
      height: block / height,
    })
  }
  return boxes
}
