import type { Block } from '../block.js'

/** Blocks one below the other. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const spaced = gap === 0 ? blocks : blocks.flatMap((block, index) => (index === 0 ? [block] : [spacer(gap), block]))
  return {
    height: (canvas, width) => spaced.reduce((sum, block) => sum + block.height(canvas, width), 0),
    draw: (canvas, x, y, width) => {
      let top = y
      for (const block of spaced) {
        block.draw(canvas, x, top, width)
        top += block.height(canvas, width)
      }
    },
    pieces: () => spaced,
  }
}

/** A block that is never broken: a chart with its legend. */
export function unbroken(block: Block): Block {
  return {
    height: (canvas, width) => block.height(canvas, width),
    draw: (canvas, x, y, width) => {
      block.draw(canvas, x, y, width)
    },
  }
}

/** Empty space that stays with what follows it. */
export function spacer(height: number): Block {
  return { keepWithNext: true, height: () => height, draw: () => undefined }
}
