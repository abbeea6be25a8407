import type { Block } from '../block.js'
import type { Flow } from '../flow.js'
import { paragraph } from './paragraph.js'
import { spacer } from './stack.js'

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
