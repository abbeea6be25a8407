import { readFile } from 'node:fs/promises'
import type { RasterImage } from '../../src/reading/raster-image.js'

/** Draws every page of a PDF in grey. */
export async function drawPages(path: string, dotsPerInch: number): Promise<RasterImage[]> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(await readFile(path))
  const images: RasterImage[] = []
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: dotsPerInch / 72, colorSpace: 'Gray' })
    images.push({ width, height, pixels: new Uint8Array(data) })
  }
  document.destroy()
  library.destroy()
  return images
}
