import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from './fold.js'

describe('fold', () => {
  it('drops case and accents, and knows one dash, one quote, one space', () => {
    expect(fold('N° de Référence – Électricité')).toBe('n° de reference - electricite')
    expect(fold('Contribution Tarifaire d’Acheminement\u202f:')).toBe("contribution tarifaire d'acheminement :")
    expect(fold('−2\u00a0640,00 €')).toBe('-2 640,00 €')
  })

  it('keeps the length of any text and folds once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(text)).toHaveLength(text.length)
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})
