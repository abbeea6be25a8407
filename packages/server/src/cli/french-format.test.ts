import { expect, it } from 'vitest'
import {
  formatDate,
  formatDollars,
  formatEuros,
  formatKilowattHours,
  formatPercent,
  formatRange,
  formatSeconds,
} from './french-format.js'

const readable = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

it.each([
  [formatEuros(1234.5), '1 234,50 €'],
  [formatEuros(-12), '-12,00 €'],
  [formatDollars(0.01234), '0,0123 $'],
  [formatKilowattHours(12_345), '12 345 kWh'],
  [formatPercent(0.967), '96 %'],
  [formatPercent(0.58), '58 %'],
  [formatPercent(1), '100 %'],
  [formatSeconds(214), '0,21 s'],
  [formatDate('2025-06-14'), '14/06/2025'],
  [formatRange([3, 5]), 'de 3,00 € à 5,00 €'],
  [formatRange([4.001, 4.004]), '4,00 €'],
])('writes %s as %s', (written, expected) => {
  expect(readable(written)).toBe(expected)
})
