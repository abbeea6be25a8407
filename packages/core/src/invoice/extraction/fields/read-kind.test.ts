import { describe, expect, it } from 'vitest'
import { pageOfTexts } from '../../../testing/page-of-cells.js'
import { readKind } from './read-mentions.js'

const kindOf = (...titles: string[]): string | undefined =>
  readKind([pageOfTexts(titles.map((text, index) => ({ text, x: 50, y: 50 + 20 * index })))])?.value

describe('readKind', () => {
  it.each([
    ['facture', 'Votre facture d’électricité du 6 mai 2026'],
    ['facture', 'F A C T U R E'],
    ['avoir', 'Avoir n° 2026-0031'],
    ['avoir', 'A V O I R'],
    ['avoir', 'Facture d’avoir'],
    ['avoir', 'Note de crédit'],
    ['resiliation', 'Votre facture de résiliation'],
    ['resiliation', 'Facture de clôture'],
    ['resiliation', 'Facture de fin de contrat'],
    ['resiliation', 'Votre dernière facture'],
    ['souscription', 'Votre première facture'],
    ['souscription', 'Objet : votre première facture d’électricité, n° EDI 2607 4515'],
    ['souscription', 'Facture de souscription'],
    ['souscription', 'Facture de mise en service'],
    ['regularisation', 'Facture de régularisation'],
    ['regularisation', 'Facture annuelle de régularisation'],
    ['regularisation', 'Votre régularisation annuelle'],
    ['echeancier', 'Votre échéancier'],
    ['echeancier', 'Calendrier de paiement'],
    ['echeancier', 'Plan de mensualisation'],
    ['relance', 'Lettre de relance'],
    ['relance', 'Rappel de facture impayée'],
    ['relance', 'Mise en demeure de payer'],
    ['relance', 'Deuxième relance'],
    ['duplicata', 'DUPLICATA'],
    ['duplicata', 'Duplicata de facture'],
  ])('tells a %s by « %s »', (kind, title) => {
    expect(kindOf(title)).toBe(kind)
  })

  it('a bill that mentions one of them stays a bill', () => {
    expect(kindOf('Facture du 6 mai 2026', 'Votre facture de régularisation vous parviendra en novembre')).toBe(
      'facture',
    )
    expect(kindOf('Facture du 6 mai 2026', 'Pour un duplicata, écrivez-nous')).toBe('facture')
  })

  it('reads a title over two lines, and what a bill says of itself', () => {
    const layout = pageOfTexts([
      { text: 'Votre facture', x: 50, y: 50 },
      { text: 'de régularisation', x: 50, y: 61 },
    ])
    expect(readKind([layout])?.value).toBe('regularisation')
    const closing = 'Votre contrat a été résilié le 03/09/25. Cette facture solde votre compte.'
    expect(kindOf('Votre facture du 10/09/25', closing)).toBe('resiliation')
  })

  it('a credit note that names the bill that it cancels is a credit note', () => {
    expect(kindOf('A V O I R', 'ANNULE LA FACTURE PX-120774/26')).toBe('avoir')
  })
})
