import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blur, drawLetter, fill, sheet } from './draw-letters.test-support.js'
import { findInk } from './find-ink.js'
import type { InkComponent } from './ink-component.js'

const places = ({ left, top, right, bottom }: InkComponent): number[] => [left, top, right, bottom]
/** As high as a letter, give or take the blur. */
const letters = (ink: readonly InkComponent[]): InkComponent[] =>
  ink.filter((part) => Math.abs(part.bottom - part.top - 30) <= 6 && part.right - part.left <= 24)

describe('findInk', () => {
  it('finds dark letters on paper, each in its place', () => {
    const image = sheet(400, 200)
    for (const x of [100, 130, 160]) drawLetter(image, x, 80, 20)
    expect(findInk(image, false).map(places)).toEqual([
      [100, 80, 116, 110],
      [130, 80, 146, 110],
      [160, 80, 176, 110],
    ])
    expect(findInk(image, true)).toEqual([])
  })

  it('finds light letters in a dark box, and the box apart', () => {
    const image = sheet(400, 200)
    fill(image, 60, 40, 280, 120, 60)
    for (const x of [100, 130, 160]) drawLetter(image, x, 80, 240)
    expect(letters(findInk(image, true)).map(places)).toEqual([
      [100, 80, 116, 110],
      [130, 80, 146, 110],
      [160, 80, 176, 110],
    ])
    expect(letters(findInk(image, false))).toEqual([])
  })

  it('takes no paper in the shade for a dark box', () => {
    const image = sheet(400, 200, 160)
    for (const x of [100, 130, 160]) drawLetter(image, x, 80, 250)
    expect(findInk(image, true)).toEqual([])
  })

  it('parts a letter from the bar of a chart that blur has joined it to', () => {
    let image = sheet(400, 300)
    drawLetter(image, 100, 70, 20)
    fill(image, 60, 102, 120, 160, 20)
    image = blur(blur(image))
    const [letter, ...others] = letters(findInk(image, false))
    expect(letter).toBeDefined()
    expect(letter?.left).toBeGreaterThanOrEqual(96)
    expect(letter?.bottom).toBeLessThanOrEqual(104)
    expect(others).toEqual([])
  })

  it('finds the letters in a frame once, not once more for the frame', () => {
    const image = sheet(400, 200)
    fill(image, 60, 40, 280, 4, 20)
    fill(image, 60, 160, 280, 4, 20)
    fill(image, 60, 40, 4, 120, 20)
    fill(image, 336, 40, 4, 124, 20)
    for (const x of [100, 130, 160]) drawLetter(image, x, 80, 20)
    expect(letters(findInk(image, false))).toHaveLength(3)
  })

  it('takes pictures of any size, down to one pixel', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(255), fc.boolean(), (width, height, level, isLight) => {
        expect(findInk(sheet(width + 1, height + 1, level), isLight)).toEqual([])
      }),
    )
  })
})
