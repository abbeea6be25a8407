import { describe, expect, it } from 'vitest'
import type { Word } from '../document.js'
import { drawLetter, fill, sheet } from '../second-look/draw-letters.test-support.js'
import { mendWords } from './mend-words.js'

const size = 400
const wordAt = (text: string, left: number, width: number): Word => ({
  text,
  confidence: 0.9,
  box: { x: left / size, y: 100 / size, width: width / size, height: 30 / size },
})

describe('mending the words of a page', () => {
  it('reads a lone O as the first group of the number that follows it, by its width', async () => {
    for (const [width, text] of [
      [17, '0'],
      [28, 'O'],
    ] as const) {
      const image = sheet(size, size)
      fill(image, 20, 100, width, 30, 30)
      fill(image, 24, 104, width - 8, 22, 255)
      for (const left of [60, 80, 100]) drawLetter(image, left, 100, 30)
      const { words } = await mendWords({ image, words: [wordAt('O', 20, width), wordAt('800', 60, 56)] })
      expect(words.map((word) => word.text)).toEqual([text, '800'])
    }
  })

  it('gives no full stop twice: the ink of one that was read as a word is taken', async () => {
    const image = sheet(size, size)
    for (const left of [20, 40, 60]) drawLetter(image, left, 100, 30)
    fill(image, 80, 125, 5, 5, 30)
    const alone = await mendWords({ image, words: [wordAt('oct', 20, 56)] })
    const beside = await mendWords({ image, words: [wordAt('oct', 20, 56), wordAt('.', 79, 7)] })
    expect(alone.words.map(({ text }) => text)).toEqual(['oct.'])
    expect(beside.words.map(({ text }) => text)).toEqual(['oct', '.'])
  })
})
