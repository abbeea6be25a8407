import { Canvas } from './canvas.js'
import { loadTypefaces } from './fonts/load-typefaces.js'
import type { EmbeddedFont } from './text-writer.js'
import type { ReportTheme } from './theme.js'

/** What the file says about itself. */
export interface DocumentMetadata {
  readonly title: string
  readonly subject: string
  /** BCP 47, e.g. `fr-FR`. */
  readonly language: string
  readonly createdAt: Date
}

/**
 * Draws a PDF: the fonts are embedded, and the bytes are the same for the same drawing and metadata.
 *
 * @param draw draws every page; the first one is there when it is called
 */
export async function drawDocument(
  metadata: DocumentMetadata,
  theme: ReportTheme,
  draw: (canvas: Canvas) => void,
): Promise<Uint8Array> {
  const [typefaces, { default: PDFDocument }] = await Promise.all([loadTypefaces(), import('pdfkit')])
  const { width, height } = theme.page
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    bufferPages: true,
    // No default font: Helvetica would be neither embedded nor complete.
    font: null as unknown as string,
    pdfVersion: '1.7',
    lang: metadata.language,
    displayTitle: true,
    info: {
      Title: metadata.title,
      Subject: metadata.subject,
      Creator: 'Constat',
      Producer: 'Constat',
      CreationDate: metadata.createdAt,
    },
  })
  const embed = (name: keyof typeof typefaces): EmbeddedFont => {
    document.registerFont(name, typefaces[name].program as unknown as string)
    return (document.font(name) as unknown as FontHolder)._font
  }
  const fonts = { regular: embed('regular'), semibold: embed('semibold'), display: embed('display') }
  draw(new Canvas(document, fonts, typefaces, theme))
  return finish(document)
}

/** pdfkit offers the font in use only under this name. */
interface FontHolder {
  readonly _font: EmbeddedFont
}

function finish(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => {
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
    document.on('error', reject)
    document.end()
  })
}
