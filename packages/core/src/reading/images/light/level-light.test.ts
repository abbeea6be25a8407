import { describe, expect, it } from 'vitest'
import type { RasterImage } from '../../raster-image.js'
import { levelLight } from './level-light.js'

const width = 480
const height = 320

type Place = readonly [left: number, top: number, right: number, bottom: number]

/** Paper of one level on which rectangles are drawn in order. */
function draw(paper: number, ...rectangles: readonly (readonly [place: Place, level: number])[]): RasterImage {
  const pixels = new Uint8Array(width * height).fill(paper)
  for (const [[left, top, right, bottom], level] of rectangles) {
    for (let y = top; y < bottom; y++) pixels.fill(level, y * width + left, y * width + right)
  }
  return { width, height, pixels }
}

/** Strokes like those of a word: thin, upright, near each other. */
const word = (left: number, top: number, level: number) =>
  Array.from({ length: 6 }, (_, index) => [[left + index * 12, top, left + index * 12 + 4, top + 22], level] as const)

const levelAt = ({ pixels }: RasterImage, x: number, y: number): number => pixels[y * width + x] ?? NaN

describe('levelLight', () => {
  it('gives pale print the depth of dark print, and paper in a shadow the white of paper', () => {
    const dark = levelLight(draw(230, ...word(100, 100, 30)))
    const pale = levelLight(draw(230, ...word(100, 100, 160)))
    const shaded = levelLight(draw(110, ...word(100, 100, 60)))
    for (const image of [dark, pale, shaded]) {
      expect(levelAt(image, 102, 110)).toBeLessThan(125)
      expect(levelAt(image, 107, 110)).toBeGreaterThan(240)
      expect(levelAt(image, 300, 250)).toBe(255)
    }
  })

  it('turns white print on a dark field dark, and its field white', () => {
    const level = levelLight(draw(230, [[40, 60, 400, 160], 60], ...word(100, 100, 230)))
    expect(levelAt(level, 102, 110)).toBeLessThan(125)
    expect(levelAt(level, 107, 110)).toBeGreaterThan(240)
    expect(levelAt(level, 300, 110)).toBeGreaterThan(240)
    expect(levelAt(level, 40, 110)).toBeGreaterThan(240)
  })

  it('keeps dark print on a tinted field', () => {
    const level = levelLight(draw(230, [[40, 60, 400, 160], 170], ...word(100, 100, 40)))
    expect(levelAt(level, 102, 110)).toBeLessThan(125)
    expect(levelAt(level, 107, 110)).toBeGreaterThan(240)
  })

  it('clears the bar of a chart to its last pixel and keeps the number above it', () => {
    const level = levelLight(draw(230, [[99, 131, 163, 290], 50], ...word(100, 103, 40)))
    expect(levelAt(level, 102, 112)).toBeLessThan(125)
    expect(levelAt(level, 102, 123)).toBeLessThan(125)
    for (const [x, y] of [
      [130, 200],
      [100, 200],
      [161, 200],
      [130, 132],
      [100, 132],
    ] as const) {
      expect(levelAt(level, x, y)).toBeGreaterThan(240)
    }
  })

  it('keeps a single digit in a hard shadow', () => {
    const level = levelLight(draw(230, [[0, 0, 240, 320], 120], [[104, 150, 109, 174], 60]))
    expect(levelAt(level, 106, 160)).toBeLessThan(125)
    expect(levelAt(level, 130, 160)).toBeGreaterThan(240)
  })

  it('leaves grain grain: no black spots on empty paper', () => {
    const image = draw(200)
    image.pixels.forEach((_, at) => (image.pixels[at] = 200 + ((at * 7919) % 13) - 6))
    expect(levelLight(image).pixels.filter((level) => level < 200)).toHaveLength(0)
  })
})
