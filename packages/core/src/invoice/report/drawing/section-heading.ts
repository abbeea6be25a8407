import type { Block } from '../../../pdf/block.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'

const gapBefore = 22

/** Opens a section: a short accent stroke, the title, an introduction; none of it ends a page. */
export function sectionOpening(flow: Flow, title: string, intro = ''): readonly Block[] {
  flow.gap(gapBefore)
  return [
    accentStroke,
    paragraph(title, 'section', { keepWithNext: true, isBookmark: true }),
    spacer(intro === '' ? 8 : 3),
    ...(intro === '' ? [] : [paragraph(intro, 'small', { keepWithNext: true }), spacer(8)]),
  ]
}

/** A title inside a section. */
export function subheading(text: string): readonly Block[] {
  return [paragraph(text, 'subsection', { keepWithNext: true }), spacer(3)]
}

const accentStroke: Block = {
  keepWithNext: true,
  height: () => 8,
  draw: (canvas, x, y) => {
    canvas.fillRectangle({ x, y, width: 22, height: 2.2 }, canvas.theme.colors.accent)
  },
}
