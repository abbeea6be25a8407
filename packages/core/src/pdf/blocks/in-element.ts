import type { Block } from '../block.js'
import type { StructureElement } from '../structure.js'

/** A block, and all that it breaks into, as one element of the structure; blocks that share an element are parts of it. */
export function inElement(element: StructureElement, block: Block): Block {
  return {
    ...(block.keepWithNext === true ? { keepWithNext: true } : {}),
    height: (canvas, width) => block.height(canvas, width),
    draw: (canvas, x, y, width) => {
      canvas.within(element, () => {
        block.draw(canvas, x, y, width)
      })
    },
    pieces: (canvas, width) => (block.pieces?.(canvas, width) ?? []).map((piece) => inElement(element, piece)),
  }
}

/** A drawing that reads as one picture: what it shows is also said in words. Never broken. */
export function figure(block: Block, alternative: string): Block {
  return {
    height: (canvas, width) => block.height(canvas, width),
    draw: (canvas, x, y, width) => {
      const box = [x, y, x + width, y + block.height(canvas, width)] as const
      canvas.within({ tag: 'Figure', alternative, box }, () => {
        block.draw(canvas, x, y, width)
      })
    },
  }
}
