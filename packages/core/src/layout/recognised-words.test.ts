import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Word } from '../reading/document.js'
import { correctWords } from './recognised-words.js'

/** Words of one line, ten thousandths of the page a letter, two between words. */
function lineOf(text: string): Word[] {
  let x = 0.1
  return text.split(' ').map((one) => {
    const word = { text: one, box: { x, y: 0.5, width: 0.01 * one.length, height: 0.01 }, confidence: 0.9 }
    x += 0.01 * one.length + 0.002
    return word
  })
}
const corrected = (text: string): string =>
  correctWords(lineOf(text))
    .map((word) => word.text)
    .join(' ')

describe('correctWords', () => {
  it.each([
    ['ler février 2026', '1er février 2026'],
    ['Réf. de votre contrat O0 048 488 659 199', 'Réf. de votre contrat 00 048 488 659 199'],
    ['TVA intracommunautaire FRO2 999 491 715', 'TVA intracommunautaire FR02 999 491 715'],
    ['GRDF O 800 47 33 33', 'GRDF 0 800 47 33 33'],
    ['Tél. 01 99 oo 00 73', 'Tél. 01 99 00 00 73'],
    ['25 26 50,90 cé 13,23', '25 26 50,90 c€ 13,23'],
    ['9,17 cE/kWh', '9,17 c€/kWh'],
    ['602 m° (relevé)', '602 m³ (relevé)'],
    ['11,05 kWh/m*', '11,05 kWh/m³'],
    ['66,80 EMWh', '66,80 €/MWh'],
    ['64,20 €/IMWh', '64,20 €/MWh'],
    ['0,14120 €E/kWh', '0,14120 €/kWh'],
    ['Base à20,0%', 'Base à 20,0%'],
    ['0,01543 €/kKWh', '0,01543 €/kWh'],
    ['N de facture VF9102893598', 'N° de facture VF9102893598'],
    ['— 157,85 €', '- 157,85 €'],
    ['25:13 €', '25,13 €'],
    ['VA 20% 146,57 €', 'TVA 20% 146,57 €'],
    ['TVA20% 146,57 €', 'TVA 20% 146,57 €'],
  ])('reads %s as %s', (read, meant) => {
    expect(corrected(read)).toBe(meant)
  })

  it.each([
    'Contrat VO45 O123',
    'Offre Oo Ce soir',
    'ce mois',
    'FROG 12',
    'OPTION O sans engagement',
    'n° m? à',
    '12 12',
    'TVA2000',
    'ouvert de 8:30 à 18:00',
  ])('leaves %s alone', (text) => {
    expect(corrected(text)).toBe(text)
  })

  it('drops a word that was read twice in one place', () => {
    const [word] = lineOf('142')
    const again = word && { ...word, box: { ...word.box, x: word.box.x + 0.0002 } }
    expect(correctWords([word, again].flatMap((one) => one ?? []))).toHaveLength(1)
  })

  it('never changes a digit, and never adds one that was not a letter of its shape', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[0-9OolIer€c,%]{1,6}$/), { minLength: 1 }), (texts) => {
        const before = texts.join('')
        const after = correctWords(lineOf(texts.join(' ')))
          .map(({ text }) => text)
          .join('')
        expect(after.replace(/[OolI|i0-1]/g, '')).toHaveLength(before.replace(/[OolI|i0-1]/g, '').length)
        const digits = (text: string): string => text.replace(/[Oo]/g, '0').replace(/[lI|i]er/g, '1er')
        expect(digits(after).replace(/\D/g, '')).toBe(digits(before).replace(/\D/g, ''))
      }),
    )
  })
})
