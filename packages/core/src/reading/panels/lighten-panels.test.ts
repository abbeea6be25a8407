import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTesseractJsEngine } from '../tesseract-js/create-tesseract-js-engine.js'
import type { RasterImage } from '../raster-image.js'
import { composeSamplePage } from '../ocr-sample-page.conformance.js'
import { lightenPanels } from './lighten-panels.js'

/** The sample page with everything above a place turned into a dark panel with light text. */
async function darken(panelGrey: number, part: number): Promise<RasterImage> {
  const { image } = await composeSamplePage()
  const pixels = image.pixels.map((grey, at) => {
    const isPanel = at < image.pixels.length * part && at % image.width > 20 && at % image.width < image.width - 20
    return isPanel ? 255 - (grey / 255) * (255 - panelGrey) : grey
  })
  return { ...image, pixels }
}

describe('light text on dark panels', () => {
  it.each([0, 60, 120])('is read on a panel of grey %i', async (grey) => {
    const engine = createTesseractJsEngine({ workers: 1 })
    const lightened = lightenPanels(await darken(grey, 0.55))
    const { words } = await engine.recognize(lightened, { languages: ['fra'] })
    await engine.close()
    const texts = words.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(['consommation', 'Total', 'Abonnement']))
  })

  it('leaves a page without panels as it is', async () => {
    const { image } = await composeSamplePage()
    expect(lightenPanels(image)).toBe(image)
  })

  it('leaves an even picture of any size as it is, and never changes what it was given', () => {
    const size = fc.integer({ min: 1, max: 80 })
    fc.assert(
      fc.property(size, size, fc.nat(255), (width, height, grey) => {
        const image = { width, height, pixels: new Uint8Array(width * height).fill(grey) }
        const result = lightenPanels(image)
        expect(image.pixels.every((pixel) => pixel === grey)).toBe(true)
        expect(result.pixels.every((pixel) => pixel === grey)).toBe(true)
      }),
    )
  })
})
