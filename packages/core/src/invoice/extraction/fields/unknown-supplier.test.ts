import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { readUnknownSupplier } from './unknown-supplier.js'

const nameOf = (texts: readonly PlacedText[]) => readUnknownSupplier([pageOfTexts(texts)])?.value ?? null

describe('a supplier that the directory does not know', () => {
  it('is named by its legal line, in the middle of other sentences', () => {
    expect(
      nameOf([
        {
          text: 'Panne : Enedis 09 72 67 50 35. Luciole Électricité, SCIC SA à capital variable, RCS Rennes',
          x: 30,
          y: 780,
          height: 7,
        },
      ]),
    ).toBe('Luciole Électricité')
  })

  it('is named by the heading that its domain spells', () => {
    expect(
      nameOf([
        { text: 'CLAIRVAL ÉNERGIE', x: 30, y: 30, height: 14 },
        { text: 'client@clairval-energie.fr', x: 30, y: 60 },
        { text: 'Mme Philippine Dutertre', x: 330, y: 60 },
      ]),
    ).toBe('CLAIRVAL ÉNERGIE')
  })

  it('has no name when neither tells one', () => {
    expect(nameOf([{ text: 'Votre facture', x: 30, y: 30, height: 14 }])).toBeNull()
  })
})
