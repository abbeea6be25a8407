import { describe, expect, it } from 'vitest'
import { pageOfTexts } from '../../../testing/page-of-cells.js'
import { readingsInSentences } from './read-reading-sentences.js'

function readingOf(text: string) {
  const [row] = readingsInSentences([pageOfTexts([{ text, x: 30, y: 100, height: 6 }])])
  const reading = row?.reading
  return [
    reading?.band?.value,
    reading?.old_index?.value,
    reading?.new_index?.value,
    reading?.old_nature?.value,
    reading?.new_nature?.value,
    row?.volume?.value ?? null,
  ]
}

describe('indexes told in a sentence', () => {
  it.each([
    [
      'Relevé le 18/02/2026 : 5 609 m³ – estimé le 17/04/2026 : 5 817 m³. Volume 208 m³',
      ['gaz', 5609, 5817, 'R', 'E', 208],
    ],
    ['Relevé le 18/02/2026 : 33 118 – relevé le 17/04/2026 : 33 581.', ['base', 33_118, 33_581, 'R', 'R', null]],
    [
      'Compteur : du 01.03.2026 (index 104.377, relevé) au 31.03.2026 (index 112.523, estimé). Consommation : 8.146 kWh.',
      ['base', 104_377, 112_523, 'R', 'E', null],
    ],
    ['Base : de 6617 (relevé) à 6901 (relevé)', ['base', 6617, 6901, 'R', 'R', null]],
    ['De 24 118 m³ (relevé GRDF) à 24 281 m³ (auto-relevé), soit un volume de', ['gaz', 24_118, 24_281, 'R', 'A', 163]],
  ])('%s', (text, expected) => {
    expect(readingOf(text)).toEqual(expected)
  })

  it('are none when they run backwards', () => {
    expect(readingOf('Relevé le 18/02/2026 : 33 581 – relevé le 17/04/2026 : 33 118.')[1]).toBeUndefined()
  })
})
