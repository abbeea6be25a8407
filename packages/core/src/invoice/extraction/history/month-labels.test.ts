import { describe, expect, it } from 'vitest'
import { recognisedLayout, type RecognisedText } from '../../../testing/recognised-page.js'
import { readHistories } from './read-histories.js'

const labels = ['08/24', '09/24', '10/24', '11/24', '12/24', '01/25']
const chart: RecognisedText[] = labels.flatMap((text, index) => [
  { text: String(140 + index), x: 100 + 60 * index, y: 300, height: 8 },
  { text, x: 100 + 60 * index, y: 400, height: 8 },
])
const without = (text: string): RecognisedText[] => chart.filter((one) => one.text !== text)
const months = (texts: readonly RecognisedText[]) =>
  readHistories([recognisedLayout(texts)])[0]?.months.map(({ month, kwh }) => [month?.value, kwh?.value]) ?? []
const all = labels.map((text, index) => [`20${text.slice(3)}-${text.slice(0, 2)}`, 140 + index])

describe('a recognised chart of months', () => {
  it('names the month whose label was lost by those on both sides', () => {
    expect(months(chart)).toEqual(all)
    expect(months(without('11/24'))).toEqual(all)
    const [history] = readHistories([recognisedLayout(without('11/24'))])
    const named = history?.months.find(({ month }) => month?.value === '2024-11')?.month
    expect(named?.evidence.map(({ source }) => source)).toEqual(['derived', 'derived'])
    expect(named?.confidence).toBeLessThan(0.9)
  })

  it('leaves out the figure that was lost, and does not borrow one from a chart above', () => {
    const above = chart.map((one) => ({ ...one, y: one.y - 150, text: one.text.replace(/^14/, '99') }))
    const lower = without('143')
    const histories = readHistories([recognisedLayout([...above, ...lower])])
    const values = histories.map(({ months: own }) => own.map(({ kwh }) => kwh?.value))
    expect(values).toContainEqual([140, 141, 142, 144, 145])
  })

  it('names no month at the end, nor one between two that stand too near', () => {
    expect(months(without('01/25'))).toEqual(all.slice(0, 5))
    const squeezed = without('11/24').map((one) => (one.x > 250 ? { ...one, x: one.x - 50 } : one))
    expect(months(squeezed).map(([month]) => month)).not.toContain('2024-11')
  })
})
