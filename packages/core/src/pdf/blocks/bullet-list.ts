import type { Block } from '../block.js'
import type { StructureElement } from '../structure.js'
import type { TextRole } from '../theme.js'
import { inElement } from './in-element.js'
import { padded } from './padded.js'
import { paragraph } from './paragraph.js'

const indent = 11

/** Paragraphs with a small dot in front; each is a block of its own. */
export function bulletList(items: readonly string[], role: TextRole, gap = 2): readonly Block[] {
  const list: StructureElement = { tag: 'L' }
  return items.map((item, index) =>
    inElement(
      list,
      inElement(
        { tag: 'LI' },
        bullet(paragraph(item, role, { tag: 'LBody' }), role, index === items.length - 1 ? 0 : gap),
      ),
    ),
  )
}

function bullet(text: Block, role: TextRole, gap: number): Block {
  const inner = padded(text, { left: indent, bottom: gap })
  return {
    height: (canvas, width) => inner.height(canvas, width),
    draw: (canvas, x, y, width) => {
      canvas.fillCircle(x + 2.4, y + canvas.theme.text[role].leading / 2, 1.5, canvas.theme.colors.accent)
      inner.draw(canvas, x, y, width)
    },
    pieces: (canvas, width) => inner.pieces?.(canvas, width) ?? [],
  }
}
