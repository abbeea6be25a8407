import { describe, expect, it } from 'vitest'
import type { RasterImage } from '../raster-image.js'
import { blur, drawLetter, fill, sheet } from './draw-letters.test-support.js'
import { mendText } from './mend-text.js'

const top = 40
const line = top + 30
const isFree = (): boolean => false

/** Letters L from 20 on, each at so many pixels from the left edge of the one before. */
function drawWord(
  image: RasterImage,
  steps: readonly number[],
): { left: number; top: number; right: number; bottom: number } {
  let left = 20
  drawLetter(image, left, top, 30)
  for (const step of steps) drawLetter(image, (left += step), top, 30)
  return { left: 20, top, right: left + 16, bottom: line }
}

/** The ring of an O or a zero. */
function drawRing(image: RasterImage, left: number, width: number): void {
  fill(image, left, top, width, 30, 30)
  fill(image, left + 4, top + 4, width - 8, 22, 255)
}

describe('the comma of a figure', () => {
  it('is put where it hangs below the line, in a gap of its own', () => {
    const image = sheet(200, 120)
    const area = drawWord(image, [28, 20])
    fill(image, 39, line - 5, 6, 9, 30)
    expect(mendText('187', area, blur(image), isFree)).toBe('1,87')
    expect(mendText('à55%', area, blur(image), isFree)).toBe('à55%')
  })

  it('is not made of a point on the line, a crumb of a digit, or no ink at all', () => {
    const [point, crumb, nothing] = [sheet(200, 120), sheet(200, 120), sheet(200, 120)]
    const area = drawWord(point, [28, 20])
    fill(point, 39, line - 6, 6, 6, 30)
    expect(mendText('187', area, point, isFree)).toBe('187')
    const closer = drawWord(crumb, [20, 20])
    fill(crumb, 30, line + 2, 5, 4, 30)
    expect(mendText('187', closer, crumb, isFree)).toBe('187')
    expect(mendText('187', drawWord(nothing, [28, 20]), nothing, isFree)).toBe('187')
    expect(mendText('187', area, sheet(200, 120), isFree)).toBe('187')
  })

  it('is not put where the ink falls into more or fewer letters than were read', () => {
    const image = sheet(200, 120)
    const area = drawWord(image, [28, 20])
    fill(image, 39, line - 5, 6, 9, 30)
    expect(mendText('1871', area, image, isFree)).toBe('1871')
  })
})

describe('the full stop after a word', () => {
  it('is put where it stands alone on the line', () => {
    const image = sheet(200, 120)
    const area = drawWord(image, [20, 20])
    fill(image, 80, line - 5, 5, 5, 30)
    expect(mendText('oct', area, image, isFree)).toBe('oct.')
    expect(mendText('oct', area, image, () => true)).toBe('oct')
  })

  it('is neither half of a colon nor one of a row of points', () => {
    const [colon, leader] = [sheet(200, 120), sheet(200, 120)]
    const area = drawWord(colon, [20, 20])
    fill(colon, 80, line - 5, 5, 5, 30)
    fill(colon, 80, line - 20, 5, 5, 30)
    expect(mendText('oct', area, colon, isFree)).toBe('oct')
    drawWord(leader, [20, 20])
    for (const left of [80, 92, 104]) fill(leader, left, line - 5, 5, 5, 30)
    expect(mendText('oct', area, leader, isFree)).toBe('oct')
  })

  it('follows a shortened month that was read as one word with its year', () => {
    const image = sheet(260, 120)
    const area = drawWord(image, [20, 20, 36, 20])
    fill(image, 79, line - 5, 5, 5, 30)
    expect(mendText('oct25', area, image, isFree)).toBe('oct.25')
    const without = sheet(260, 120)
    expect(mendText('mai25', drawWord(without, [20, 20, 36, 20]), without, isFree)).toBe('mai25')
  })
})

describe('an O among digits', () => {
  it.each([
    ['as narrow as its neighbours is a zero', 17, 'FR04'],
    ['wider than they are stays a letter', 28, 'FRO4'],
  ])('%s', (_, width, text) => {
    const image = sheet(200, 120)
    drawLetter(image, 20, top, 30)
    drawLetter(image, 40, top, 30)
    drawRing(image, 60, width)
    drawLetter(image, 64 + width, top, 30)
    const area = { left: 20, top, right: 80 + width, bottom: line }
    expect(mendText('FRO4', area, image, isFree)).toBe(text)
  })

  it('stays where no digit is beside it', () => {
    const image = sheet(200, 120)
    expect(mendText('BON1', drawWord(image, [20, 20, 20]), image, isFree)).toBe('BON1')
  })
})
