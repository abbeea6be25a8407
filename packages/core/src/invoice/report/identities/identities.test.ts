import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Line } from '../../../reading/document.js'
import { documentIdentities } from './document-identities.js'
import { identityOf } from './identity.js'
import { createTextMask } from './mask-text.js'
import { TermFinder } from './term-finder.js'
import { foldTerm, wordsOf } from './words.js'

const documentOf = (...texts: string[]): Document => {
  const box = { x: 0, y: 0, width: 1, height: 0.01 }
  const lines: Line[] = texts.map((text) => ({ text, box, words: [], quarterTurns: 0 }))
  const page = { number: 1, widthPt: 595, heightPt: 842, origin: 'text-layer' as const, words: [], lines }
  return { sha256: '', mediaType: 'application/pdf', pages: [page], attachments: [], warnings: [] }
}
const found = (...texts: string[]) => documentIdentities(documentOf(...texts)).map(({ folded }) => folded)

describe('words', () => {
  it('are folded and know their place', () => {
    expect(wordsOf('L’ŒUVRE d’Été, n° 12')).toEqual([
      { folded: 'l', start: 0, end: 1 },
      { folded: 'oeuvre', start: 2, end: 7 },
      { folded: 'd', start: 8, end: 9 },
      { folded: 'ete', start: 10, end: 13 },
      { folded: 'n', start: 15, end: 16 },
      { folded: '12', start: 18, end: 20 },
    ])
    expect(foldTerm('e\u0301te\u0301')).toBe('ete')
  })
})

describe('finding terms', () => {
  const letters = fc.string({ unit: fc.constantFrom(...Array.from('abcdefgéàœç')), minLength: 3, maxLength: 10 })

  it('finds a term in any case, with any spacing, dots and accents', () => {
    fc.assert(
      fc.property(
        letters,
        fc.array(fc.constantFrom('', ' ', '.', '. ', '\u00a0', '-'), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        (term, gaps, upper) => {
          const spread = Array.from(term)
            .map((letter, index) => letter + (gaps[index] ?? ''))
            .join('')
          const written = upper ? spread.toUpperCase() : spread
          const finder = new TermFinder([identityOf('customer', term)])
          expect(finder.find(wordsOf(`avant ${written} après`))).toHaveLength(1)
          expect(finder.find(wordsOf(`avant ${written.normalize('NFD')} après`))).toHaveLength(1)
        },
      ),
    )
  })

  it('finds whole words only, except long numbers inside longer ones', () => {
    const finder = new TermFinder([identityOf('offer', 'Essentielle'), identityOf('supplier', '442395448')])
    expect(finder.find(wordsOf('essentiellement'))).toEqual([])
    expect(finder.find(wordsOf('essentielle'))).toHaveLength(1)
    expect(finder.find(wordsOf('FR66442395448'))).toHaveLength(1)
  })
})

describe('hiding in printed text', () => {
  const mask = createTextMask([identityOf('customer', 'Rémi Mirandon'), identityOf('customer', 'Mirandon')])

  it.each([
    [
      'Consommation heures creuses 12/09/2025 212 kWh 0,1589 € 33,69 €',
      'Consommation heures creuses 12/09/2025 212 kWh 0,1589 € 33,69 €',
    ],
    ['M. Rémi MIRANDON, 113 bis rue du Onze Novembre 29200 Brest', 'M. ▮▮▮'],
    ['Le 3 de la place du marché', 'Le 3 de la place du marché'],
    ['552 081 317 R.C.S. Paris', '▮▮▮'],
    ['N° de client : 9 750 651 064', 'N° de client : ▮▮▮'],
    ['Prélevé sur FR19 9999 9375 4996 4640 9944 145', 'Prélevé sur ▮▮▮'],
    ['Index 51 312 (relevé) 51 524 (relevé)', 'Index 51 312 (relevé) 51 524 (relevé)'],
    ['Capital de 2 084 994 285 €', '▮▮▮ de ▮▮▮ €'],
    ['Montant 1 234 567,89 €', 'Montant 1 234 567,89 €'],
    ['remi.mirandon@example.org', '▮▮▮'],
    ['Puissance 6kVA, 1er avril, BTINFCU4', 'Puissance 6kVA, 1er avril, BTINFCU4'],
  ])('%s', (text, expected) => {
    expect(mask.printed(text)).toBe(expected)
  })

  it('leaves nothing of a term, wherever it stands', () => {
    const name = fc.string({ unit: fc.constantFrom(...Array.from('bdkltvzxqw')), minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(name, fc.constantFrom('kWh', 'total', '12,50 €', 'du'), (surname, around) => {
        const hide = createTextMask([identityOf('customer', surname)])
        for (const text of [`${around} ${surname} ${around}`, `${surname.toUpperCase()}.${around}`, `l’${surname}`]) {
          expect(hide.printed(text).toLowerCase()).not.toContain(surname)
          expect(hide.wording(text).toLowerCase()).not.toContain(surname)
        }
      }),
    )
  })
})

describe('identities in a document', () => {
  it('are seen by their form', () => {
    expect(found('Écrivez à contact@exemple.fr ou www.exemple.fr')).toEqual(
      expect.arrayContaining(['contactexemplefr', 'wwwexemplefr']),
    )
    expect(found('Tél. 01 99 00 44 10')).toContain('0199004410')
    expect(found('RCS Paris 442 395 448')).toContain('442395448')
    expect(found('TSA 20012 – 41975 BLOIS CEDEX 9')).toEqual(expect.arrayContaining(['tsa20012', 'blois']))
    expect(found('Référence client : 414 378 270')).toContain('414378270')
    expect(found('RUM ++M143829975, ICS FR47EDF001007')).toEqual(
      expect.arrayContaining(['m143829975', 'fr47edf001007']),
    )
  })

  it('are neither dates, quantities nor public sites', () => {
    expect(found('Facture du 18/08/2025')).toEqual([])
    expect(found('Prochaine facture 04.11.2025 10 kWh')).toEqual([])
    expect(found('287 293 292 269 232 247')).toEqual([])
    expect(found('Compte : 123 456,78 €, compteur 051312 – 051524')).toEqual([])
    expect(found('www.energie-mediateur.fr, www.enedis.fr')).toEqual([])
    expect(found('14478 Base 51312 Relevé')).toEqual([])
  })
})
