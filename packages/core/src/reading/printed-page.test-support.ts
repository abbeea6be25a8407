import { composePdf, write } from './compose-pdf.test-support.js'
import { defaultLimits } from '../input/limits.js'
import type { Word } from './document.js'
import { pdfiumHost } from './pdfium/pdfium-host.js'
import { drawPdfPage } from './pictures/draw-pdf-page.js'
import type { RasterImage } from './raster-image.js'
import { readDocument } from './read-document.js'

const sentences = [
  'Votre facture du mois de mars concerne le logement de Besançon.',
  'Abonnement du premier trimestre, compteur Linky, option Base.',
  'La consommation de la période est de 1234 kWh, relevée le 12 mars.',
  'Le montant total de cette facture est de 185,69 euros, toutes taxes comprises.',
  'Le prochain relevé de votre compteur aura lieu au début du mois de juin.',
]

/** A page of text whose words and their places are known. */
export interface PrintedPage {
  pdf: Uint8Array
  picture: RasterImage
  words: readonly Word[]
}

/** Prints the sentences over a sheet of A4, and draws it at 150 dots per inch, as a plain scanner would. */
export async function printPage(): Promise<PrintedPage> {
  const pdf = await composePdf((page) => {
    for (let line = 0; line < 25; line++) write(page, sentences[line % sentences.length] ?? '', 60, 60 + 28 * line, 12)
  })
  const { pages } = await readDocument({ name: 'a.pdf', bytes: pdf })
  return { pdf, picture: await drawFirstPage(pdf, 150), words: pages[0]?.words ?? [] }
}

/** The first page of a PDF as a scanner would give it. */
export async function drawFirstPage(bytes: Uint8Array, dpi: number): Promise<RasterImage> {
  const compiled = await pdfiumHost.compiled()
  return drawPdfPage({ compiled, bytes, file: 1, index: 0, dpi, limits: defaultLimits })
}

/** The picture as a file. */
export async function toFile(
  { width, height, pixels }: RasterImage,
  kind: 'png' | 'jpeg' | 'tiff',
): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const image = sharp(pixels, { raw: { width, height, channels: 1 } }).toColourspace('b-w')
  return new Uint8Array(await image.toFormat(kind).toBuffer())
}
