import type { Block } from '../block.js'

/** Space around a block, in points. */
export interface Padding {
  readonly top?: number
  readonly right?: number
  readonly bottom?: number
  readonly left?: number
}

/** A block with space around it. */
export function padded(block: Block, { top = 0, right = 0, bottom = 0, left = 0 }: Padding): Block {
  return {
    ...(block.keepWithNext === true ? { keepWithNext: true } : {}),
    height: (canvas, width) => top + block.height(canvas, width - left - right) + bottom,
    draw: (canvas, x, y, width) => {
      block.draw(canvas, x + left, y + top, width - left - right)
    },
    pieces: (canvas, width) => {
      const pieces = block.pieces?.(canvas, width - left - right) ?? []
      return pieces.length < 2
        ? []
        : pieces.map((piece, index) =>
            padded(piece, {
              left,
              right,
              top: index === 0 ? top : 0,
              bottom: index === pieces.length - 1 ? bottom : 0,
            }),
          )
    },
  }
}
