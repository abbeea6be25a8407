import { drawDocument } from './draw-document.js'
import { pdfStrings } from './pdf-strings.js'
import type { ReportTheme } from './theme.js'

/** The pictures that a theme brings into a document, as `pdfStrings` knows them: those of a page with nothing else. */
export async function drawnPictures(theme: ReportTheme): Promise<ReadonlySet<string>> {
  const { logo, name } = theme.brand
  if (logo === null) return new Set()
  const metadata = { title: name, subject: name, language: 'fr-FR', createdAt: new Date(0) }
  const bytes = await drawDocument(metadata, theme, (canvas) => {
    canvas.picture(logo.bytes, { x: 0, y: 0, ...logo.size }, name)
  })
  return new Set(pdfStrings(bytes).pictures)
}
