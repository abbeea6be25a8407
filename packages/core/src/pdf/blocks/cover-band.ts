import type { Block } from '../block.js'
import type { Canvas } from '../canvas.js'
import type { Logo } from '../load-logo.js'
import type { TextStyle } from '../theme.js'
import { paragraph } from './paragraph.js'
import { spacer, stack } from './stack.js'

/** What stands on the coloured band of the first page. */
export interface CoverBand {
  readonly eyebrow: string
  readonly title: string
  readonly subtitle: string | null
  /** Matters less than the subtitle. */
  readonly detail: string | null
  readonly established: string
  /** A framed word beside the title: what the reader must not overlook. @default none */
  readonly stamp?: string
  /** How far what follows reaches up into the band, in points. */
  readonly overlap: number
}

const brandHeight = 14
const brandRise = 24

/** The band at the top of the first page, from edge to edge: whose report it is, what it is about, its date. */
export function coverBand(band: CoverBand): Block {
  const { overlap } = band
  const contentIn = ({ theme }: Canvas): Block => {
    const onBand = { color: theme.colors.accentText }
    return stack([
      paragraph(band.title, 'title', onBand),
      ...(band.subtitle === null ? [] : [spacer(6), paragraph(band.subtitle, 'lead', onBand)]),
      ...(band.detail === null
        ? []
        : [
            spacer(band.subtitle === null ? 5 : 1),
            paragraph(band.detail, 'body', { color: theme.colors.accentTextSoft }),
          ]),
      spacer(20 + overlap),
    ])
  }
  let content: Block | undefined
  const height = (canvas: Canvas, width: number) => (content ??= contentIn(canvas)).height(canvas, width) + brandHeight
  return {
    height: (canvas, width) => height(canvas, width) - overlap,
    draw: (canvas, x, y, width) => {
      const { page, colors } = canvas.theme
      canvas.fillRectangle({ x: 0, y: 0, width: page.width, height: y + height(canvas, width) }, colors.accent)
      drawBrand(canvas, x, y - brandRise, width, band)
      content?.draw(canvas, x, y + brandHeight, width)
      if (band.stamp !== undefined) drawStamp(canvas, band.stamp, x + width, y + brandHeight)
    },
  }
}

function drawBrand(canvas: Canvas, x: number, y: number, room: number, { eyebrow, established }: CoverBand): void {
  const { text, colors, brand } = canvas.theme
  const style = { ...text.figure, color: colors.accentText }
  const width =
    brand.logo === null ? drawName(canvas, x, y, style) : drawLogo(canvas, brand.logo, x, y + style.leading / 2)
  const left = x + width + 12
  canvas.line(eyebrow, left, y + (style.leading - text.label.leading) / 2 + 1, {
    ...text.label,
    color: colors.accentTextSoft,
  })
  const running = { ...text.running, color: colors.accentTextSoft }
  canvas.line(established, x + room, y + (style.leading - running.leading) / 2, running, 'right')
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

const stampPadding = 9

function drawStamp(canvas: Canvas, stamp: string, right: number, y: number): void {
  const { text, colors } = canvas.theme
  const style = { ...text.strong, color: colors.accentText }
  const width = canvas.widthOf(stamp, style) + 2 * stampPadding
  const frame = { x: right - width, y: y + 4, width, height: 24 }
  canvas.strokeRectangle(frame, colors.accentText, 3, 1.2)
  canvas.line(stamp, frame.x + stampPadding, frame.y + (frame.height - style.leading) / 2, style)
}
