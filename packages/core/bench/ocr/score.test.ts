import { describe, expect, it } from 'vitest'
import type { Word } from '../../src/reading/document.js'
import { scorePage } from './score.js'
import { distance, normalize } from './text.js'

const place = (text: string, x: number, y: number): Word => ({
  text,
  box: { x, y, width: 0.1, height: 0.02 },
  confidence: 1,
})
const printed = Array.from({ length: 30 }, (_, row) => [
  place(`ligne${row}`, 0.1, 0.03 * row),
  place(`${row}0,5`, 0.6, 0.03 * row),
]).flat()
const truth = { words: printed, segments: printed.map(({ text, box }) => ({ text, box })) }
/** The page as a phone sees it: turned a little, nearer at the bottom. */
const photographed = ({ text, box, confidence }: Word): Word => {
  const scale = 1 + 0.2 * box.y
  return {
    text,
    confidence,
    box: { ...box, x: (0.05 + 0.8 * box.x - 0.05 * box.y) / scale, y: (0.1 + 0.7 * box.y + 0.04 * box.x) / scale },
  }
}

describe('the score of a page', () => {
  it('is perfect when everything was read, in any order and at an angle', () => {
    const { errors, exactNumbers, numbers, misread } = scorePage(printed.map(photographed).reverse(), truth)
    expect({ errors, exactNumbers, numbers, misread }).toEqual({
      errors: 0,
      exactNumbers: 60,
      numbers: 60,
      misread: [],
    })
  })

  it('counts wrong and missing characters', () => {
    const read = printed.map(photographed).map((word) => (word.text === '70,5' ? { ...word, text: '10,5' } : word))
    const { errors, exactNumbers } = scorePage(
      read.filter(({ text }) => text !== 'ligne3'),
      truth,
    )
    expect({ errors, exactNumbers }).toEqual({ errors: 1 + 'ligne3'.length, exactNumbers: 58 })
  })

  it('orders words by where they start, though the box of one reaches over the next', () => {
    const pair = [place('PDL', 0.1, 0.95), place(':', 0.14, 0.95)]
    const box = { x: 0.1, y: 0.95, width: 0.2, height: 0.02 }
    const read = pair.map((word) =>
      word.text === 'PDL' ? { ...word, box } : { ...word, box: { ...word.box, width: 0.01 } },
    )
    const { exactNumbers, misread } = scorePage(read, { words: [], segments: [{ text: 'PDL :', box }] })
    expect({ exactNumbers, misread }).toEqual({ exactNumbers: 0, misread: [] })
  })

  it('looks past quotes, dashes and spaces', () => {
    expect(normalize('l’énergie – 1\u202f234')).toBe("l'énergie-1234")
    expect(normalize('• 9 kVA')).toBe(normalize('*9kVA'))
    expect(distance('kWh', 'kVVh')).toBe(2)
  })
})
