import { shrinkImage } from '../images/shrink-image.js'
import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../../input/limits.js'
import type { Word } from '../document.js'
import { turnImage } from '../images/turn-image.js'
import type { RasterImage } from '../raster-image.js'
import { lineOfWords, ScriptedOcr } from '../scripted-ocr.test-support.js'
import { readingThreads } from '../threads/reading-threads.js'
import type { PreparedPicture } from './prepare-picture.js'
import { turnUpright } from './turn-upright.js'

/** A sheet whose top is dark, larger than the copies on which ways of turning are tried. */
function page(width = 1800, height = 2400): RasterImage {
  const pixels = new Uint8Array(width * height).fill(255)
  pixels.fill(0, 0, width * (height >> 4))
  return { width, height, pixels }
}

function isUpright({ width, height, pixels }: RasterImage): boolean {
  return pixels[width >> 1] === 0 && pixels[(height - 1) * width + (width >> 1)] === 255 && height > width
}

const prepared = (image: RasterImage, isTurned = false): PreparedPicture => ({
  image,
  copy: shrinkImage(image, 1900),
  projection: null,
  isTurned,
  widthPt: 595,
  heightPt: 842,
})
const turn = async (picture: PreparedPicture, ocr: ScriptedOcr) =>
  turnUpright(picture, { threads: readingThreads, ocr, languages: ['fra', 'deu'], limits: defaultLimits })

const text = 'Votre facture du mois de mars'
const readsUpright = (): ScriptedOcr =>
  new ScriptedOcr((image): Word[] => lineOfWords(text, isUpright(image) ? 0.9 : 0.3))

describe('turnUpright', () => {
  it('reads an upright page once', async () => {
    const ocr = readsUpright()
    const { turns, words, image } = await turn(prepared(page()), ocr)
    expect({ turns, count: words.length, size: [image.width, image.height] }).toEqual({
      turns: 0,
      count: 6,
      size: [1800, 2400],
    })
    expect(ocr.asked.map(({ options }) => options)).toEqual([{ languages: ['fra', 'deu'] }])
  })

  it.each([1, 2, 3] as const)('turns a page back that was turned by %i quarters', async (quarters) => {
    const ocr = readsUpright()
    const given = turnImage(page(), quarters).image
    const { turns, image, words } = await turn(prepared(given), ocr)
    expect(turns).toBe((4 - quarters) % 4)
    expect(isUpright(image)).toBe(true)
    expect(words[0]).toMatchObject({ text: 'Votre', confidence: 0.9 })
    // The ways are tried on small copies, and only the right one is read in full.
    expect(ocr.asked.filter(({ width, height }) => Math.max(width, height) === 2400)).toHaveLength(2)
  })

  it.each([0, 2] as const)('tries a page that lay on its side both ways, at first on a copy: %i', async (quarters) => {
    const ocr = readsUpright()
    const { turns, image } = await turn(prepared(turnImage(page(), quarters).image, true), ocr)
    expect(turns).toBe(quarters)
    expect(isUpright(image)).toBe(true)
    expect(ocr.asked.map(({ height }) => height)).toEqual([1700, 1700, 2400])
  })

  it('turns a page that was thought to lie on its side, and did not', async () => {
    const ocr = readsUpright()
    const { turns, image } = await turn(prepared(turnImage(page(), 1).image, true), ocr)
    expect(turns).toBe(3)
    expect(isUpright(image)).toBe(true)
  })

  it('leaves a page as it is on which nothing can be read', async () => {
    const ocr = new ScriptedOcr(() => [])
    expect(await turn(prepared(page()), ocr)).toMatchObject({ turns: 0, words: [] })
  })

  it('leaves a page as it is that is read badly whichever way it lies', async () => {
    const ocr = new ScriptedOcr((image) => lineOfWords(text, isUpright(image) ? 0.5 : 0.3))
    expect((await turn(prepared(page()), ocr)).turns).toBe(0)
  })

  it('judges by words: marks and single letters tell nothing', async () => {
    const ocr = new ScriptedOcr((image) =>
      lineOfWords(isUpright(image) ? text : '| - . i l | _ o', isUpright(image) ? 0.8 : 1),
    )
    expect((await turn(prepared(turnImage(page(), 2).image), ocr)).turns).toBe(2)
  })
})
