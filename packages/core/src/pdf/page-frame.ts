import type { Canvas } from './canvas.js'

/** What comes back on every page. */
export interface PageFrame {
  readonly heading: string
  readonly footer: string
  /** `Page 2 sur 3` */
  readonly pageLabel: (page: number, pages: number) => string
}

const edge = 30

/** Draws the running head (from the second page on) and foot of every page; call it last, when the pages are counted. */
export function drawPageFrames(canvas: Canvas, frame: PageFrame): void {
  const { page, text, colors } = canvas.theme
  const left = page.margin.left
  const right = page.width - page.margin.right
  const width = right - left
  const pages = canvas.pageCount
  canvas.decoration(() => {
    for (let index = 0; index < pages; index++) {
      canvas.switchToPage(index)
      if (index > 0) {
        const brand = { ...text.cellStrong, color: colors.accentInk }
        canvas.line(canvas.theme.brand.name, left, edge, brand)
        const room = width - canvas.widthOf(canvas.theme.brand.name, brand) - 20
        canvas.line(shorten(canvas, frame.heading, room), right, edge, text.running, 'right')
        canvas.horizontalRule(left, edge + 15, width, colors.hairline)
      }
      const foot = page.height - edge - text.running.leading
      const label = frame.pageLabel(index + 1, pages)
      canvas.horizontalRule(left, foot - 7, width, colors.hairline)
      canvas.line(
        shorten(canvas, frame.footer, width - canvas.widthOf(label, text.running) - 20),
        left,
        foot,
        text.running,
      )
      canvas.line(label, right, foot, text.running, 'right')
      if (canvas.theme.brand.contact !== null) {
        canvas.line(shorten(canvas, canvas.theme.brand.contact, width), left, foot + text.running.leading, text.running)
      }
    }
  })
}

function shorten(canvas: Canvas, text: string, room: number): string {
  const style = canvas.theme.text.running
  if (canvas.widthOf(text, style) <= room) return text
  let kept = text
  while (kept !== '' && canvas.widthOf(`${kept}…`, style) > room) kept = kept.slice(0, -1).trimEnd()
  return `${kept}…`
}
