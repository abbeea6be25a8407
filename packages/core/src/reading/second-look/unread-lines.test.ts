import { describe, expect, it } from 'vitest'
import { letterAt } from './draw-letters.test-support.js'
import type { InkComponent } from './ink-component.js'
import { findUnreadLines, mostLines } from './unread-lines.js'

/** A word of letters that stand 4 pixels apart, to the right or downwards. */
const word = (left: number, top: number, letters: number): InkComponent[] =>
  Array.from({ length: letters }, (_, index) => letterAt(left + 20 * index, top))
const column = (left: number, top: number, letters: number): InkComponent[] =>
  Array.from({ length: letters }, (_, index) => letterAt(left, top + 20 * index, 30, 16))
const area = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })

describe('findUnreadLines', () => {
  it('gives the lines that no word covers', () => {
    const ink = [...word(100, 100, 6), ...word(100, 300, 4), ...word(190, 300, 4)]
    const lines = findUnreadLines(ink, [area(90, 90, 240, 140)], false)
    expect(lines).toMatchObject([{ left: 100, top: 300, right: 266, bottom: 330, isVertical: false, isLight: false }])
    expect(findUnreadLines(ink, [area(0, 0, 1000, 1000)], false)).toEqual([])
    expect(findUnreadLines([], [], true)).toEqual([])
  })

  it('gives a whole word of which one letter was not read', () => {
    const [line] = findUnreadLines(word(100, 100, 6), [area(90, 90, 195, 140)], true)
    expect(line).toMatchObject({ left: 100, right: 216, isLight: true })
  })

  it('keeps the commas and dots between the letters', () => {
    const comma = { left: 140, top: 122, right: 146, bottom: 136, area: 60 }
    const accent = { left: 104, top: 90, right: 110, bottom: 96, area: 30 }
    const [first, second] = [word(100, 100, 2), word(152, 100, 3)]
    const [line, ...others] = findUnreadLines([...first, comma, ...second, accent], [], false)
    expect(others).toEqual([])
    expect(line?.parts).toContain(comma)
    expect(line?.parts).toContain(accent)
    expect(line).toMatchObject({ left: 100, top: 90, right: 208, bottom: 136 })
  })

  it.each([false, true])('keeps letters of a single stroke, such as l and I: turned %s', (isTurned) => {
    const stroke = { left: 142, top: 98, right: 146, bottom: 130, area: 128 }
    const upright = [...word(100, 100, 2), stroke, ...word(152, 100, 3)]
    const turn = ({ left, top, right, bottom, area }: InkComponent): InkComponent => ({
      left: 500 - bottom,
      top: left,
      right: 500 - top,
      bottom: right,
      area,
    })
    const [line, ...others] = findUnreadLines(isTurned ? upright.map(turn) : upright, [], false)
    expect(others).toEqual([])
    expect(line?.isVertical).toBe(isTurned)
    expect(line?.parts).toHaveLength(6)
  })

  it('leaves out the bar beside the letters and the rule below them', () => {
    const bar = { left: 100, top: 140, right: 160, bottom: 400, area: 60 * 260 }
    const rule = { left: 90, top: 134, right: 500, bottom: 138, area: 410 * 4 }
    const [line] = findUnreadLines([...word(100, 100, 3), bar, rule], [], false)
    expect(line?.parts).toHaveLength(3)
  })

  it('reads letters above each other as one line, unless they are a short column of figures', () => {
    expect(findUnreadLines(column(50, 100, 12), [], false)).toMatchObject([
      { isVertical: true, top: 100, bottom: 336, left: 50, right: 80 },
    ])
    expect(findUnreadLines(column(50, 100, 3), [], false).filter(({ isVertical }) => isVertical)).toEqual([])
  })

  it('passes over a lone mark, and looks at a lone word whose letters run together', () => {
    expect(findUnreadLines([letterAt(100, 100)], [], false)).toEqual([])
    expect(findUnreadLines([letterAt(100, 100, 90, 30)], [], false)).toHaveLength(1)
  })

  it('gives no letters that climb from one to the next: noise is chained like that', () => {
    const stairs = Array.from({ length: 30 }, (_, index) => letterAt(100 + 20 * index, 100 + 10 * index))
    expect(findUnreadLines(stairs, [], false)).toEqual([])
    const curl = Array.from({ length: 60 }, (_, index) => letterAt(100 + 20 * index, 100 + Math.round(index / 3)))
    expect(findUnreadLines(curl, [], false)).toHaveLength(1)
  })

  it(`gives the longest ${mostLines} lines of a page that has more`, () => {
    const short = Array.from({ length: mostLines }, (_, index) => word(100 + 400 * (index % 8), 60 * (index >> 3), 2))
    const long = Array.from({ length: 20 }, (_, index) => word(100, 4000 + 60 * index, 9))
    const lines = findUnreadLines([...short, ...long].flat(), [], false)
    expect(lines).toHaveLength(mostLines)
    expect(lines.filter(({ top }) => top >= 4000)).toHaveLength(20)
  })

  it('stays cheap on a page of 100,000 specks as large as letters', () => {
    let reads = 0
    const specks = Array.from({ length: 100_000 }, (_, index): InkComponent => {
      const left = (index * 7919) % 2488
      const top = ((index * 104_729) % 348_800) / 100
      return {
        get left() {
          reads++
          return left
        },
        top,
        right: left + 12,
        bottom: top + 12,
        area: 70,
      }
    })
    expect(findUnreadLines(specks, [], false).length).toBeLessThanOrEqual(mostLines)
    // Every speck looked at against every other would be 10,000,000,000.
    expect(reads).toBeGreaterThan(100_000)
    expect(reads).toBeLessThan(10_000_000)
  })
})
