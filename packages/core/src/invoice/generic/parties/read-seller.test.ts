import { describe, expect, it } from 'vitest'
import { pageOfTexts } from '../../../testing/page-of-cells.js'
import { printedDocument } from '../printed-document.js'
import { buyerZone } from './buyer-zone.js'
import { readSeller } from './read-seller.js'

/** Lines under each other; "|" sets cells apart. */
function sellerOf(...lines: string[]) {
  const texts = lines.flatMap((line, index) =>
    line.split('|').map((text, column) => ({ text: text.trim(), x: 40 + 250 * column, y: 60 + 14 * index })),
  )
  const document = printedDocument([pageOfTexts(texts.filter(({ text }) => text !== ''))])
  return readSeller(document, buyerZone(document))
}

const platform = 'Grand Marché SA au capital de 4 200 000 € - RCS Nanterre 999 305 188'

describe('the seller', () => {
  it('is who sells through a market place, not the market place', () => {
    const { name } = sellerOf(
      'Facture',
      'Vendu et expédié par : LUMIVOLT SAS, 31 rue des Tanneurs, 59800 Lille',
      platform,
    )
    expect(name).toMatchObject({
      value: 'LUMIVOLT SAS',
      evidence: [{ quote: expect.stringContaining('Vendu et expédié par') as string }],
    })
  })

  it.each([
    ['whom a platform bills for', ['Facture émise par Volto B.V. au nom et pour le compte de :', 'NAVETTE AZUR SASU']],
    ['who runs a brand', ['CUISINES BELLES', 'Cuisines Belles est une enseigne exploitée par NAVETTE AZUR SASU']],
    ['under "De", where "À" stands beside it', ['De | À', 'Navette Azur SASU | Hôtel de la Baie']],
  ])('is %s', (_which, lines) => {
    expect(sellerOf('Facture', ...lines, platform).name?.value.toUpperCase()).toBe('NAVETTE AZUR SASU')
  })

  it('is not the word "De", nor what follows it in a sentence of two cells', () => {
    expect(sellerOf('Facture', 'De', 'Creuses', 'Atelier Brume SARL', 'SIRET 999 623 408 00013').name?.value).toBe(
      'Atelier Brume SARL',
    )
  })

  it('is the firm, not its factor, its cashier, its bank or the court of its register', () => {
    const factor = 'Chèque à l’ordre de FACTOREX SA'
    const german = ['Kessler Technik GmbH', 'Stadtsparkasse Lechtal', 'AG Augsburg HRB 99914']
    expect(sellerOf('SILLAGE SAS', 'RCS Le Mans 999 364 508', factor).name?.value).toBe('SILLAGE SAS')
    expect(sellerOf('Rechnung', '', '', ...german).name?.value).toBe('Kessler Technik GmbH')
    expect(sellerOf('À l’ordre de « Régie Enfance ».').name?.value).toBe('Régie Enfance')
  })

  it('has the VAT number of its SIRET, whichever stands first', () => {
    const own = 'SIRET 999 364 508 00120 - TVA intra FR 76 999 364 508'
    const factor = 'FACTOREX SA - TVA FR21999839046'
    for (const lines of [
      [own, factor],
      [factor, own],
    ])
      expect(sellerOf('SILLAGE SAS', ...lines).vat_number?.value).toBe('FR76999364508')
    expect(sellerOf('SILLAGE SAS', factor).vat_number?.value).toBe('FR21999839046')
  })
})
