import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RasterImage } from '../raster-image.js'
import { drawLetter, fill, letterAt, sheet } from './draw-letters.test-support.js'
import { composeMosaic, type Piece } from './mosaic.js'
import type { UnreadLine } from './unread-lines.js'
import { wordsOfMosaic } from './words-of-mosaic.js'

const lineAt = (left: number, top: number, width: number, height: number, isVertical: boolean): UnreadLine => {
  const box = { left, top, right: left + width, bottom: top + height }
  return { ...box, parts: [{ ...box, area: width * height }], isLight: false, isVertical }
}

/** Middle of the dark pixels of a piece, in pixels of the mosaic. */
function darkPlace({ pixels, width: row }: RasterImage, { left, top, width, height }: Piece): { x: number; y: number } {
  const sum = { x: 0, y: 0, count: 0 }
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const dark = 255 - (pixels[y * row + x] ?? 255)
      sum.x += dark * (x + 0.5)
      sum.y += dark * (y + 0.5)
      sum.count += dark
    }
  }
  return { x: sum.x / sum.count, y: sum.y / sum.count }
}

describe('a place on the mosaic', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })

  it.each([
    ['level', false],
    ['turned', true],
  ])('goes back to its place on the picture, for %s lines', (_, isVertical) => {
    const offsets = fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }))
    fc.assert(
      fc.property(offsets, fc.integer({ min: 40, max: 300 }), share, share, ([left, top], length, along, across) => {
        const image = sheet(640, 640)
        const [width, height] = isVertical ? [36, length] : [length, 36]
        const side = Math.ceil(Math.sqrt(width * height * 0.15))
        const x = Math.round(left + along * (width - Math.min(side, width)))
        const y = Math.round(top + across * (height - Math.min(side, height)))
        fill(image, x, y, Math.min(side, width), Math.min(side, height), 0)
        const mosaic = composeMosaic(image, [lineAt(left, top, width, height, isVertical)])
        expect(mosaic.pieces.map(({ quarterTurns }) => quarterTurns)).toEqual(isVertical ? [1, 3] : [0])
        for (const [index, piece] of mosaic.pieces.entries()) {
          const dark = darkPlace(mosaic.image, piece)
          const box = { x: dark.x / mosaic.image.width, y: dark.y / mosaic.image.height, width: 1e-9, height: 1e-9 }
          const [word] = wordsOfMosaic(mosaic, [{ text: 'x', box, confidence: 1 }], image)
          expect(word?.piece).toBe(index)
          expect(Math.abs((word?.box.x ?? NaN) * 640 - (x + Math.min(side, width) / 2))).toBeLessThan(2)
          expect(Math.abs((word?.box.y ?? NaN) * 640 - (y + Math.min(side, height) / 2))).toBeLessThan(2)
        }
      }),
    )
  })

  it('keeps the size of what was read there', () => {
    const image = sheet(600, 600)
    const mosaic = composeMosaic(image, [lineAt(100, 50, 400, 40, false), lineAt(20, 100, 40, 400, true)])
    for (const [index, { left, top, width, height, source, quarterTurns }] of mosaic.pieces.entries()) {
      const box = {
        x: left / mosaic.image.width,
        y: top / mosaic.image.height,
        width: width / mosaic.image.width,
        height: height / mosaic.image.height,
      }
      const [word] = wordsOfMosaic(mosaic, [{ text: 'x', box, confidence: 1 }], image)
      expect(word).toMatchObject({ piece: index, quarterTurns })
      expect((word?.box.x ?? NaN) * 600).toBeCloseTo(source.left, 6)
      expect((word?.box.y ?? NaN) * 600).toBeCloseTo(source.top, 6)
      expect((word?.box.width ?? NaN) * 600).toBeCloseTo(source.width, 6)
      expect((word?.box.height ?? NaN) * 600).toBeCloseTo(source.height, 6)
    }
  })

  it('between two lines belongs to none', () => {
    const image = sheet(600, 600)
    const mosaic = composeMosaic(image, [lineAt(100, 50, 400, 40, false)])
    const box = { x: 0.99, y: 0.5, width: 0.001, height: 0.001 }
    expect(wordsOfMosaic(mosaic, [{ text: 'x', box, confidence: 1 }], image)).toEqual([])
  })
})

describe('composeMosaic', () => {
  it('turns text that runs down the page and text that runs up level', () => {
    // The same L, lying as it does in text that runs downwards: its stem on top, its foot to the left.
    const image = sheet(200, 200)
    fill(image, 80, 80, 30, 6, 0)
    fill(image, 80, 80, 6, 16, 0)
    const letter = letterAt(80, 80, 30, 16)
    const { image: mosaic, pieces } = composeMosaic(image, [
      { ...letter, parts: [letter], isLight: false, isVertical: true },
    ])
    const downwards = pieces.find(({ quarterTurns }) => quarterTurns === 1)
    const upwards = pieces.find(({ quarterTurns }) => quarterTurns === 3)
    if (downwards === undefined || upwards === undefined) throw new Error('a vertical line has two pieces')
    const upright = sheet(200, 200)
    drawLetter(upright, 80, 80, 0)
    const plain = letterAt(80, 80)
    const expected = composeMosaic(upright, [{ ...plain, parts: [plain], isLight: false, isVertical: false }])
    const [piece] = expected.pieces
    if (piece === undefined) throw new Error('a line has a piece')
    const place = darkPlace(expected.image, piece)
    const found = darkPlace(mosaic, downwards)
    expect((found.x - downwards.left) / downwards.width).toBeCloseTo((place.x - piece.left) / piece.width, 1)
    expect((found.y - downwards.top) / downwards.height).toBeCloseTo((place.y - piece.top) / piece.height, 1)
    // Turned the other way it stands on its head.
    const turned = darkPlace(mosaic, upwards)
    expect((turned.y - upwards.top) / upwards.height).toBeCloseTo(1 - (place.y - piece.top) / piece.height, 1)
  })

  it('draws light letters dark, without the box around them', () => {
    const image = sheet(400, 200, 60)
    drawLetter(image, 100, 80, 240)
    drawLetter(image, 120, 80, 240)
    const parts = [letterAt(100, 80), letterAt(120, 80)]
    const line = { left: 100, top: 80, right: 136, bottom: 110, parts, isLight: true, isVertical: false }
    const { image: mosaic } = composeMosaic(image, [line])
    const share = (isMeant: (level: number) => boolean): number =>
      mosaic.pixels.filter(isMeant).length / mosaic.pixels.length
    expect(share((level) => level < 30)).toBeGreaterThan(0.001)
    expect(share((level) => level > 225)).toBeGreaterThan(0.95)
  })

  it('of nothing is a picture without pieces, and no line is too small or too long', () => {
    expect(composeMosaic(sheet(1, 1), [])).toMatchObject({ pieces: [], image: { height: 1 } })
    const image = sheet(9000, 40)
    for (const line of [lineAt(0, 0, 1, 1, false), lineAt(0, 0, 9000, 12, false), lineAt(8999, 0, 1, 40, true)]) {
      const { image: mosaic, pieces } = composeMosaic(image, [line])
      expect(mosaic.pixels).toHaveLength(mosaic.width * mosaic.height)
      for (const { left, top, width, height } of pieces) {
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
        expect(left + width).toBeLessThanOrEqual(mosaic.width)
        expect(top + height).toBeLessThanOrEqual(mosaic.height)
      }
    }
  })

  it('never grows higher than Tesseract can take, however many lines there are', () => {
    const lines = Array.from({ length: 800 }, () => lineAt(0, 0, 2000, 40, false))
    const { image, pieces } = composeMosaic(sheet(2000, 60), lines)
    expect(image.height).toBeLessThan(6_500)
    expect(pieces.length).toBeGreaterThan(70)
  })
})
