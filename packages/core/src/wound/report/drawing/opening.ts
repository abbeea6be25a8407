import type { Block } from '../../../pdf/block.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Canvas } from '../../../pdf/canvas.js'
import type { Flow } from '../../../pdf/flow.js'

const gapBefore = 17

/** Opens a section: an accent stroke, the title, and its introduction on the same line where there is room. */
export function opening(flow: Flow, title: string, intro = ''): readonly Block[] {
  flow.gap(gapBefore)
  return [{ ...sectionTitle(title, intro), keepWithNext: true }, spacer(6)]
}

/** A title with its stroke, of a section or of one of two side by side. */
export function sectionTitle(title: string, intro = ''): Block {
  return stack([accentStroke, titleLine(title, intro)])
}

const accentStroke: Block = {
  keepWithNext: true,
  height: () => 7,
  draw: (canvas, x, y) => {
    canvas.fillRectangle({ x, y, width: 22, height: 2.2 }, canvas.theme.colors.accent)
  },
}
const between = 12

function titleLine(title: string, intro: string): Block {
  const head = paragraph(title, 'section', { isBookmark: true })
  const words = paragraph(intro, 'small')
  const fits = (canvas: Canvas, width: number) =>
    canvas.widthOf(title, canvas.theme.text.section) + between + canvas.widthOf(intro, canvas.theme.text.small) <= width
  return {
    height: (canvas, width) =>
      head.height(canvas, width) + (intro === '' || fits(canvas, width) ? 0 : words.height(canvas, width) + 2),
    draw: (canvas, x, y, width) => {
      head.draw(canvas, x, y, width)
      if (intro === '') return
      const { section, small } = canvas.theme.text
      const height = head.height(canvas, width)
      if (!fits(canvas, width)) words.draw(canvas, x, y + height + 2, width)
      else {
        const left = canvas.widthOf(title, section) + between
        words.draw(canvas, x + left, y + (height - small.leading) / 2 + 1.6, width - left)
      }
    },
  }
}
