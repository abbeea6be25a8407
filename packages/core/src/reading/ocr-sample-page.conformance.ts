import { readFontFile } from '../pdf/fonts/font-files.js'
import { composePdf } from '../testing/compose-pdf.js'
import type { Line, Word } from './document.js'
import type { OcrPage } from './ocr-engine.js'
import type { RasterImage } from './raster-image.js'
import { readDocument } from './read-document.js'

/** A page whose words and their places are known. */
export interface SamplePage {
  image: RasterImage
  words: readonly Word[]
  lines: readonly Line[]
}

const sentences = [
  'Votre consommation d’électricité a été relevée à Besançon le 12 août.',
  'Total à payer : 1\u202f234,56\u00a0€ TTC, dont 205,76\u00a0€ de TVA.',
]
const row = ['Abonnement', '01/02 au 31/03', '12,50', '150,00 €']
const dotsPerPoint = 300 / 72

/** Draws the page and reads its places from its own text layer. */
export async function composeSamplePage(): Promise<SamplePage> {
  const font = await readFontFile('regular')
  const bytes = await composePdf(
    (pdf) => {
      pdf.font(font).fontSize(10)
      for (const [index, text] of sentences.entries()) pdf.text(text, 20, 15 + 20 * index, { lineBreak: false })
      for (const [index, text] of row.entries()) {
        pdf
          .rect(20 + 85 * index, 62, 85, 20)
          .lineWidth(0.5)
          .stroke()
        pdf.text(text, 25 + 85 * index, 65, { lineBreak: false })
      }
    },
    { size: [380, 100], margin: 0 },
  )
  const { pages } = await readDocument({ name: 'a.pdf', bytes })
  const { words = [], lines = [] } = pages[0] ?? {}
  return {
    image: await draw(bytes),
    words,
    lines,
  }
}

async function draw(bytes: Uint8Array): Promise<RasterImage> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(bytes)
  try {
    const { width, height, data } = await document.getPage(0).render({ scale: dotsPerPoint, colorSpace: 'Gray' })
    return { width, height, pixels: data }
  } finally {
    document.destroy()
    library.destroy()
  }
}

/** How much of each printed line was read: 1 when every character is right, spaces aside. */
export function closenessOfLines(
  sample: SamplePage,
  page: OcrPage,
): { expected: string; read: string; closeness: number }[] {
  return sample.lines.map(({ text, box: line }) => {
    const inLine = page.words.filter(({ box }) => {
      const middle = box.y + box.height / 2
      return middle >= line.y && middle <= line.y + line.height
    })
    const read = fold(
      [...inLine]
        .sort((a, b) => a.box.x - b.box.x)
        .map((word) => word.text)
        .join(''),
    )
    const expected = fold(text)
    return { expected, read, closeness: 1 - distance(expected, read) / expected.length }
  })
}

function fold(text: string): string {
  return text.replace(/\s/gu, '').replaceAll('’', "'")
}

/** Levenshtein's distance: characters to change, insert or leave out. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 0; i < a.length; i++) {
    const current = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const change = (previous[j] ?? 0) + (a[i] === b[j] ? 0 : 1)
      current.push(Math.min(change, (previous[j + 1] ?? 0) + 1, (current[j] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
