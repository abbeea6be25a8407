import { describe, expect, it } from 'vitest'
import { highestOf, runsOf, stacked, type DaySeries } from './day-series.js'

const series: DaySeries[] = [
  { name: 'a', tone: 'good', values: [3, 0, null] },
  { name: 'b', tone: 'bad', values: [2, 0, 4] },
]

describe('stacked', () => {
  it('puts each part upon the one before, and leaves out those that are nothing', () => {
    expect(stacked(series, 0)).toEqual([
      { tone: 'good', from: 0, to: 3 },
      { tone: 'bad', from: 3, to: 5 },
    ])
    expect(stacked(series, 1)).toEqual([])
    expect(stacked(series, 2)).toEqual([{ tone: 'bad', from: 0, to: 4 }])
    expect(highestOf(series, 3)).toBe(5)
    expect(highestOf([], 0)).toBe(0)
  })
})

describe('runsOf', () => {
  it('breaks where a day has no value', () => {
    expect(runsOf([null, 0.9, 0.8, null, null, 0.7])).toEqual([
      [
        { day: 1, value: 0.9 },
        { day: 2, value: 0.8 },
      ],
      [{ day: 5, value: 0.7 }],
    ])
    expect(runsOf([null])).toEqual([])
  })
})
