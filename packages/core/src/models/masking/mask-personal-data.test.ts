import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelPart } from '../vision-model.js'
import { maskPersonalData } from './mask-personal-data.js'

const text = (value: string): ModelPart => ({ type: 'text', text: value })
const bill = `Mme Hélène DURAND-PETIT, 14 rue des Lilas, 69003 Lyon, helene.durand@courriel.fr, 06 12 34 56 78
PDL 30 114 552 870 116, IBAN FR76 3000 6000 0112 3456 7890 189, total 185,69 €, 30114552870116`
const terms = ['Helene Durand-Petit', '14, rue des lilas', '69003 LYON']
const sentOf = (parts: readonly ModelPart[]) => parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n')

describe('masking personal data', () => {
  it('hides terms however they are written and what has a known form, and keeps the rest', () => {
    const masked = maskPersonalData([text(bill)], { terms })
    const sent = sentOf(masked.parts)
    for (const known of [
      'DURAND',
      'Hélène',
      'Lilas',
      'Lyon',
      'courriel',
      '12 34 56',
      '114 552',
      '3000 6000',
      '30114552870116',
    ])
      expect(sent).not.toContain(known)
    expect(sent).toMatch(/^Mme \p{Lu}\p{Ll}+ \p{Lu}+-\p{Lu}+, \d{2} /u)
    expect(sent).toMatch(/PDL \d{2} \d{3} \d{3} \d{3} \d{3}, IBAN [A-Z]{2}\d{2} /)
    expect(sent).toContain('total 185,69 €')
    expect(masked.restoreText(sent)).toBe(bill)
    expect(masked.count).toBe(8)
  })

  it('puts identifiers back that the model gives without their spaces, in every text of its answer', () => {
    const masked = maskPersonalData([text('PDL 30 114 552 870 116')])
    const placeholder = /\d[\d ]+/.exec(sentOf(masked.parts))?.[0] ?? ''
    const answer = {
      pdl: placeholder.replaceAll(' ', ''),
      lines: [{ quote: `PDL ${placeholder}` }],
      total: 3,
      none: null,
    }
    expect(masked.restoreValue(answer)).toEqual({
      pdl: '30114552870116',
      lines: [{ quote: 'PDL 30 114 552 870 116' }],
      total: 3,
      none: null,
    })
  })

  it('gives one value one placeholder, the same at each call', () => {
    const mask = () => sentOf(maskPersonalData([text('a@b.fr'), text('x a@b.fr')]).parts).split(/\s+(?:x )?/)
    expect(mask()).toEqual(mask())
    expect(new Set(mask()).size).toBe(1)
  })

  it('gives one identifier one placeholder, with and without its spaces', () => {
    const sent = sentOf(
      maskPersonalData([text('30 114 552 870 116\n30114552870116\nDupont DUPONT')], { terms: ['dupont'] }).parts,
    )
    const [spaced = '', joined, names = ''] = sent.split('\n')
    expect(spaced.replaceAll(' ', '')).toBe(joined)
    const [first = '', second = ''] = names.split(' ')
    expect(second).toBe(first.toUpperCase())
  })

  it('leaves amounts, dates and meters alone', () => {
    const line = 'du 01/01/2026 au 28/02/2026 : 800 kWh x 0,1308 €/kWh = 104,64 €, index 12345'
    expect(sentOf(maskPersonalData([text(line)]).parts)).toBe(line)
  })

  it('passes pictures as they are', () => {
    const image: ModelPart = { type: 'image', mediaType: 'image/png', bytes: new Uint8Array([1]) }
    expect(maskPersonalData([image]).parts).toEqual([image])
  })

  const name = fc.stringMatching(/^[A-Z][a-zéèç]{1,9}( [A-Z]{2,9})?$/)
  const digits = fc.stringMatching(/^\d{14}$/)
  const anything = fc.array(fc.oneof(name, digits, fc.constantFrom('PDL', ' ', '\n', '12,50 €', ',', '.', '-', 'Li')), {
    maxLength: 20,
  })

  it('restores exactly, whatever the text', () => {
    fc.assert(
      fc.property(anything, fc.array(fc.oneof(name, digits), { maxLength: 5 }), (pieces, known) => {
        const whole = pieces.join('')
        const masked = maskPersonalData([text(whole)], { terms: known })
        expect(masked.restoreText(sentOf(masked.parts))).toBe(whole)
      }),
    )
  })

  it('lets nothing known through', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(name, digits), { minLength: 1, maxLength: 5 }), (known) => {
        const sent = sentOf(
          maskPersonalData([text(known.map((term) => `a ${term} b`).join('\n'))], { terms: known }).parts,
        )
        for (const term of known) expect(sent).not.toContain(` ${term} `)
      }),
    )
  })
})
