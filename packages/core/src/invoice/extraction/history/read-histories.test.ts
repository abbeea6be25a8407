import { expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { readHistories } from './read-histories.js'

const months = ['avr. 2025', 'mai 2025', 'juin 2025', 'juil. 2025']

function chart(left: number, title: string, figures: readonly string[]): PlacedText[] {
  return [
    { x: left, y: 100, text: title },
    ...figures.map((text, index) => ({ x: left + 60 * index, y: 150, text, height: 7 })),
    ...months.map((text, index) => ({ x: left + 60 * index, y: 165, text, height: 7 })),
  ]
}

it('two charts beside each other that name the same months are two histories', () => {
  const layout = pageOfTexts([
    ...chart(30, 'Consommation d’électricité', ['274', '237', '195', '177']),
    ...chart(310, 'Consommation de gaz', ['876', '468', '169', '132']),
  ])
  const read = readHistories([layout]).map(({ energy, months: all }) => [energy, all.map(({ kwh }) => kwh?.value)])
  expect(read).toContainEqual(['electricite', [274, 237, 195, 177]])
  expect(read).toContainEqual(['gaz', [876, 468, 169, 132]])
})
