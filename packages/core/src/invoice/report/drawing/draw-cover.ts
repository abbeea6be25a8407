import type { Block } from '../../../pdf/block.js'
import { bulletList } from '../../../pdf/blocks/bullet-list.js'
import { panel } from '../../../pdf/blocks/frames.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Canvas } from '../../../pdf/canvas.js'
import type { Flow } from '../../../pdf/flow.js'
import type { Logo } from '../../../pdf/load-logo.js'
import type { TextStyle } from '../../../pdf/theme.js'
import type { InvoiceReportView } from '../invoice-report.js'
import type { CoverView } from '../sections/cover.js'
import { answerCards } from './answer-cards.js'

/** How far the cards reach up into the coloured band. */
const overlap = 30

/** Draws the coloured band with the title, the three answers and what to remember. */
export function drawCover(flow: Flow, view: InvoiceReportView): void {
  const { cover, notice } = view
  flow.place(band(flow.canvas, cover, view.established))
  flow.place(answerCards(cover.answers))
  flow.gap(18)
  flow.place(paragraph(cover.conclusion, 'lead'))
  if (cover.highlights.length > 0) {
    flow.gap(12)
    const content = stack([
      paragraph(cover.highlightsTitle, 'subsection', { tag: 'H2' }),
      spacer(5),
      ...bulletList(cover.highlights, 'body', 3),
    ])
    const { accentSoft } = flow.canvas.theme.colors
    flow.place(panel(content, { fill: accentSoft, padding: { top: 11, right: 14, bottom: 12, left: 14 } }))
  }
  if (notice !== null) {
    flow.gap(10)
    flow.place(paragraph(notice, 'small'))
  }
}

function band({ theme }: Canvas, cover: CoverView, established: string): Block {
  const onBand = { color: theme.colors.accentText }
  const softOnBand = { color: theme.colors.accentTextSoft }
  const content = stack([
    paragraph(cover.title, 'title', onBand),
    ...(cover.subtitle === null ? [] : [spacer(6), paragraph(cover.subtitle.text, 'lead', onBand)]),
    ...(cover.period === null ? [] : [spacer(1), paragraph(cover.period, 'body', softOnBand)]),
    spacer(20 + overlap),
  ])
  return {
    height: (canvas, width) => content.height(canvas, width) + brandHeight - overlap,
    draw: (canvas, x, y, width) => {
      const height = content.height(canvas, width) + brandHeight
      const { page, colors } = canvas.theme
      canvas.fillRectangle({ x: 0, y: 0, width: page.width, height: y + height }, colors.accent)
      drawBrand(canvas, x, y - brandRise, width, { eyebrow: cover.eyebrow, established })
      content.draw(canvas, x, y + brandHeight, width)
    },
  }
}

const brandHeight = 14
const brandRise = 24

function drawBrand(
  canvas: Canvas,
  x: number,
  y: number,
  room: number,
  texts: { readonly eyebrow: string; readonly established: string },
): void {
  const { text, colors, brand } = canvas.theme
  const style = { ...text.figure, color: colors.accentText }
  const width =
    brand.logo === null ? drawName(canvas, x, y, style) : drawLogo(canvas, brand.logo, x, y + style.leading / 2)
  const left = x + width + 12
  canvas.line(texts.eyebrow, left, y + (style.leading - text.label.leading) / 2 + 1, {
    ...text.label,
    color: colors.accentTextSoft,
  })
  const running = { ...text.running, color: colors.accentTextSoft }
  canvas.line(texts.established, x + room, y + (style.leading - running.leading) / 2, running, 'right')
}

function drawName(canvas: Canvas, x: number, y: number, style: TextStyle): number {
  const { name } = canvas.theme.brand
  canvas.line(name, x, y, style)
  return canvas.widthOf(name, style)
}

const logoBox = { width: 150, height: 26 }

/** Draws the logo around a middle line; gives its width. */
function drawLogo(canvas: Canvas, { bytes, size }: Logo, x: number, middle: number): number {
  const scale = Math.min(logoBox.width / size.width, logoBox.height / size.height)
  const [width, height] = [size.width * scale, size.height * scale]
  canvas.picture(bytes, { x, y: middle - height / 2, width, height }, canvas.theme.brand.name)
  return width
}
