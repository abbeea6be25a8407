import { resolve } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { drawPages } from '../bench/ocr/draw-pages.js'
import { straighten } from '../src/reading/images/straighten.js'
import { readDocument } from '../src/reading/read-document.js'
import type { RasterImage } from '../src/reading/raster-image.js'
import { toGrey } from '../bench/ocr/grey-image.js'
import { randomFrom } from '../scripts/specimens/model/random.js'
import { bindScans } from '../scripts/specimens/raster/bind-scans.js'
import { photographPage } from '../scripts/specimens/raster/photograph-page.js'
import { scanPage } from '../scripts/specimens/raster/scan-page.js'

let page: RasterImage

beforeAll(async () => {
  const pages = await drawPages(resolve(import.meta.dirname, '../specimens/dev/bills/dev-L1-02.pdf'), 100)
  page = pages[0] ?? { width: 0, height: 0, pixels: new Uint8Array() }
})

describe('scanPage', () => {
  it('gives a grey JPEG of the same size, the same for the same seed', async () => {
    const [one, again, other] = await Promise.all(['a', 'a', 'b'].map((seed) => scanPage(page, randomFrom(seed))))
    expect(one).toEqual(again)
    expect(one).not.toEqual(other)
    const { width, height, channels, format } = await sharp(one).metadata()
    expect({ width, height, channels, format }).toEqual({
      width: page.width,
      height: page.height,
      channels: 1,
      format: 'jpeg',
    })
  })
})

describe('bindScans', () => {
  it('gives pages of the size of the sheet, without any text', async () => {
    const jpeg = await scanPage(page, randomFrom('a'))
    const bytes = await bindScans([{ jpeg, size: page, dotsPerInch: 100 }])
    await expect(readDocument({ name: 'scan.pdf', bytes: new Uint8Array(bytes) })).rejects.toMatchObject({
      code: 'no_text_layer',
    })
  })
})

describe('photographPage', () => {
  it('shows the sheet upright under the orientation of its EXIF, and straightening finds it', async () => {
    const photo = await photographPage(page, randomFrom('two'))
    expect((await sharp(photo).metadata()).orientation).toBe(8)
    const upright = await toGrey(sharp(photo).autoOrient())
    expect(upright.width).toBeLessThan(upright.height)
    const { steps, aspect } = straighten(upright)
    expect(steps).toContain('perspective')
    expect(Math.abs(aspect / (page.width / page.height) - 1)).toBeLessThan(0.05)
  })
})
