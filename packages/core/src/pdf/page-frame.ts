import type { Canvas } from './canvas.js'
import { loadTypefaces, type Typefaces } from './fonts/load-typefaces.js'
import type { ReportTheme } from './theme.js'
import { wrapText } from './wrap-text.js'

/** What comes back on every page. */
export interface PageFrame {
  readonly heading: string
  readonly footer: string
  /** `Page 2 sur 3` */
  readonly pageLabel: (page: number, pages: number) => string
  /** What every page must say, above its foot; draw on a theme with `roomForNotice`. @default none */
  readonly notice?: string
  /** A word framed in the running head. @default none */
  readonly stamp?: string
}

const edge = 30
const noticeGap = 6

/** The theme with room for a notice above the foot of each page. */
export async function roomForNotice(theme: ReportTheme, notice: string): Promise<ReportTheme> {
  const lines = noticeLines(notice, theme, await loadTypefaces(theme.fonts)).length
  const { margin } = theme.page
  const bottom = margin.bottom + lines * theme.text.running.leading + noticeGap
  return { ...theme, page: { ...theme.page, margin: { ...margin, bottom } } }
}

function noticeLines(
  notice: string,
  { page, text: { running } }: ReportTheme,
  typefaces: Typefaces,
): readonly string[] {
  return wrapText(notice, page.width - page.margin.left - page.margin.right, running, typefaces[running.face])
}

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
        const named = canvas.widthOf(canvas.theme.brand.name, brand)
        const stamped = frame.stamp === undefined ? 0 : drawStamp(canvas, frame.stamp, left + named + 10)
        canvas.line(shorten(canvas, frame.heading, width - named - stamped - 20), right, edge, text.running, 'right')
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
  if (frame.notice !== undefined) drawNotice(canvas, frame.notice)
}

/** Frames a word in the running head; gives the width that it takes. */
function drawStamp(canvas: Canvas, stamp: string, left: number): number {
  const { text, colors } = canvas.theme
  const style = { ...text.label, color: colors.severity[3].strong }
  const width = canvas.widthOf(stamp, style) + 10
  canvas.strokeRectangle({ x: left, y: edge - 1.5, width, height: 13 }, style.color, 2, 0.9)
  canvas.line(stamp, left + 5, edge + (10 - style.leading) / 2, style)
  return width + 10
}

/** Read aloud once, on the first page; seen on all of them. */
function drawNotice(canvas: Canvas, notice: string): void {
  const { page, text } = canvas.theme
  const style = text.running
  const lines = noticeLines(notice, canvas.theme, canvas.typefaces)
  const top = page.height - edge - style.leading - 7 - noticeGap - lines.length * style.leading
  const draw = () => {
    for (const [index, line] of lines.entries())
      canvas.line(line, page.margin.left, top + index * style.leading, style, 'left', index < lines.length - 1)
  }
  for (let index = 0; index < canvas.pageCount; index++) {
    canvas.switchToPage(index)
    if (index === 0) canvas.within({ tag: 'P' }, draw)
    else canvas.decoration(draw)
  }
}

function shorten(canvas: Canvas, text: string, room: number): string {
  const style = canvas.theme.text.running
  if (canvas.widthOf(text, style) <= room) return text
  let kept = text
  while (kept !== '' && canvas.widthOf(`${kept}…`, style) > room) kept = kept.slice(0, -1).trimEnd()
  return `${kept}…`
}
