import { Canvas, type DrawingTarget } from './canvas.js'
import { compactStructure } from './compact-structure.js'
import { loadTypefaces } from './fonts/load-typefaces.js'
import type { EmbeddedFont } from './text-writer.js'
import type { ReportTheme } from './theme.js'

/**
 * PDF/A-2, level A: tagged, self-contained, in known colours (ISO 19005-2). pdfkit writes one claim of conformance only, so
 * that the same file, which is tagged as PDF/UA wants it, does not claim PDF/UA.
 */
const conformance = 'PDF/A-2a' as const

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
  const [typefaces, { default: PDFDocument }] = await Promise.all([loadTypefaces(theme.fonts), import('pdfkit')])
  const { width, height } = theme.page
  const document = new PDFDocument({
    size: [width, height],
    margin: 0,
    bufferPages: true,
    // No default font: Helvetica would be neither embedded nor complete.
    font: null as unknown as string,
    pdfVersion: '1.7',
    tagged: true,
    subset: conformance,
    lang: metadata.language,
    displayTitle: true,
    info: {
      Title: inMetadata(metadata.title),
      Subject: inMetadata(metadata.subject),
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
  const canvas = new Canvas(document as unknown as DrawingTarget, fonts, typefaces, theme)
  draw(canvas)
  canvas.finish()
  return finish(document)
}

/** pdfkit offers the font in use only under this name. */
interface FontHolder {
  readonly _font: EmbeddedFont
}

/** pdfkit copies these texts into XML as they are (0.20, `_addInfo`). */
function inMetadata(text: string): string {
  return text.replace(/[<>&\u0000-\u001f\ufffe\uffff]+/g, ' ')
}

function finish(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    document.on('end', () => {
      resolve(new Uint8Array(compactStructure(Buffer.concat(chunks))))
    })
    document.on('error', reject)
    document.end()
  })
}
