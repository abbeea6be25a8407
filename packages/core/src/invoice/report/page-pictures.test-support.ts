import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { drawPages } from '../../reading/draw-pages.js'

/** The committed pictures of the fixed set. */
export const pictureFolder = fileURLToPath(new URL('./page-pictures/', import.meta.url))

/** The pages of a PDF in grey, as PNG of eight tones: small enough to be kept beside the code. */
export async function pagePictures(bytes: Uint8Array, longestSide = 560): Promise<Buffer[]> {
  const pages = await drawPages({ name: 'rapport.pdf', bytes }, { longestSide })
  return Promise.all(
    pages.map(({ jpeg }) =>
      sharp(jpeg).toColourspace('b-w').png({ palette: true, colours: 8, dither: 0, effort: 10 }).toBuffer(),
    ),
  )
}
