import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadTypefaces, type Typefaces } from './fonts/load-typefaces.js'
import { defaultTheme } from './theme.js'
import { textWidth, wrapText } from './wrap-text.js'

const style = defaultTheme.text.body
let typefaces: Typefaces
beforeAll(async () => {
  typefaces = await loadTypefaces()
})

const wrap = (text: string, width: number) => wrapText(text, width, style, typefaces.regular)

describe('wrapping', () => {
  it('never exceeds the width and never loses a character', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('aWi1é-/, .\u00a0\u202f@€')), maxLength: 120 })
    fc.assert(
      fc.property(text, fc.integer({ min: 12, max: 200 }), (written, width) => {
        const lines = wrap(written, width)
        for (const line of lines) expect(textWidth(line, style, typefaces.regular)).toBeLessThanOrEqual(width + 1e-6)
        expect(lines.join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''))
      }),
    )
  })

  it('keeps amounts and French punctuation on one line', () => {
    const lines = wrap('Le montant attendu est de 1\u202f234,56\u00a0€\u00a0: vérifiez-le.', 118)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.some((line) => line.includes('1\u202f234,56\u00a0€\u00a0:'))).toBe(true)
  })

  it('starts a new line where the text does, and gives an empty line for nothing', () => {
    expect(wrap('un\ndeux', 400)).toEqual(['un', 'deux'])
    expect(wrap('', 400)).toEqual([''])
  })
})
