import { describe, expect, it } from 'vitest'
import { pageOfTexts } from '../../../testing/page-of-cells.js'
import { readHistories } from './read-histories.js'

describe('a chart so narrow that its labels form lines of text', () => {
  it('has its months, years and figures told apart by where they stand', () => {
    const months = ['avr.', 'mai', 'juin', 'juil.', 'août', 'sept.']
    const page = pageOfTexts([
      ...months.map((text, index) => ({ text, x: 60 + 26 * index, y: 200, height: 7 })),
      { text: '2025 2025 2025 2025 2025 2025', x: 56, y: 209, height: 11.5 },
      ...['262', '205', '188', '184', '181', '194'].map((text, index) => ({
        text,
        x: 60 + 26 * index,
        y: 150 + 3 * index,
        height: 7,
      })),
    ])
    const [history] = readHistories([page])
    expect(history?.months.map(({ month, kwh }) => [month?.value, kwh?.value])).toEqual([
      ['2025-04', 262],
      ['2025-05', 205],
      ['2025-06', 188],
      ['2025-07', 184],
      ['2025-08', 181],
      ['2025-09', 194],
    ])
  })
})

describe('a history in words', () => {
  it('may say the figure before its month', () => {
    const text =
      '236 kWh en oct. 2025, 286 kWh en nov. 2025, 312 kWh en déc. 2025, 1.346 kWh en janv. 2026, 308 kWh en févr. 2026'
    const [history] = readHistories([pageOfTexts([{ text, x: 40, y: 100, height: 8 }])])
    expect(history?.months.map(({ kwh }) => kwh?.value)).toEqual([236, 286, 312, 1346, 308])
  })

  it('counts what the bands come to, not the first band', () => {
    const rows = [
      ['août 2025', '132', '81', '213'],
      ['sept. 2025', '175', '108', '283'],
      ['oct. 2025', '263', '163', '426'],
      ['nov. 2025', '439', '271', '710'],
    ]
    const page = pageOfTexts(
      rows.flatMap((cells, row) => cells.map((text, index) => ({ text, x: 60 + 90 * index, y: 100 + 16 * row }))),
    )
    const [history] = readHistories([page])
    expect(history?.months.map(({ kwh }) => kwh?.value)).toEqual([213, 283, 426, 710])
  })
})
