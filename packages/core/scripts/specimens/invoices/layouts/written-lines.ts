import type PDFKit from 'pdfkit'

const families = {
  t: ['Times-Roman', 'Times-Bold'],
  m: ['Courier', 'Courier-Bold'],
  h: ['Helvetica', 'Helvetica-Bold'],
} as const

/**
 * Writes lines of cells at their places: `238 b8: 45 Libellé | >555 Total` is a line 238 points down, bold, of 8 points,
 * with one cell from 45 on and one that ends at 555; `^297` stands centred. Of the style, `t` is Times, `m` is Courier,
 * `w` white, `g` grey, `a` the accent. A `~` is a no-break space.
 */
export function write(pdf: PDFKit.PDFDocument, lines: string, accent = '#1f3a5f'): void {
  for (const line of lines.split('\n').filter((each) => each.trim())) {
    const [, y = '0', style = '', size = '9', cells = ''] = /^\s*([\d.]+) ?([a-z]*)([\d.]*): (.*)$/.exec(line) ?? []
    const [plain, bold] = families[style.includes('t') ? 't' : style.includes('m') ? 'm' : 'h']
    const colors = { w: '#ffffff', g: '#777777', a: accent, k: '#000000' }
    pdf.font(style.includes('b') ? bold : plain).fontSize(Number(size || 9))
    pdf.fillColor(colors[(/[wga]/.exec(style)?.[0] ?? 'k') as keyof typeof colors])
    for (const cell of cells.split(' | ')) {
      const [, from = '', place = '0', written = ''] = /^([>^]?)([\d.]+) (.*)$/.exec(cell.trim()) ?? []
      const text = written.replaceAll('~', '\u00A0')
      const width = pdf.widthOfString(text)
      const left = Number(place) - (from === '>' ? width : from === '^' ? width / 2 : 0)
      pdf.text(text, left, Number(y), { lineBreak: false })
    }
  }
  pdf.fillColor('#000000')
}

/** A rectangle, filled where a color is told and stroked where none is. */
export function frame(
  pdf: PDFKit.PDFDocument,
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
  fill?: string,
): void {
  pdf.rect(x, y, width, height)
  if (fill) pdf.fill(fill)
  else pdf.lineWidth(0.6).stroke('#444444')
  pdf.fillColor('#000000')
}

/** Horizontal rules from one edge to another. */
export function rules(pdf: PDFKit.PDFDocument, left: number, right: number, ...ys: readonly number[]): void {
  for (const y of ys) pdf.moveTo(left, y).lineTo(right, y).lineWidth(0.6).stroke('#888888')
}
