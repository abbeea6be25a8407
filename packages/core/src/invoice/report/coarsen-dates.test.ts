import { describe, expect, it } from 'vitest'
import { coarsenDates } from './coarsen-dates.js'
import { departementOf } from './departement.js'

describe('dates cut down to months', () => {
  it.each([
    ['Facture du 9 mars 2026', 'Facture de mars 2026'],
    ['Facture du 1er août 2025, n° 12', 'Facture d’août 2025, n° 12'],
    ['Consommation du 5 janvier 2026 au 4 mars 2026', 'Consommation de janvier 2026 à mars 2026'],
    ['avant le 26 mars 2026', 'avant fin mars 2026'],
    ['Établi le 30\u00a0novembre\u00a02026', 'Établi en\u00a0novembre\u00a02026'.replace('en\u00a0', 'en ')],
    ['05/01/2026 → 04/03/2026', '01/2026 → 03/2026'],
    ['du 08/11 au 07/01/26', 'du ▮▮/11 au 01/26'],
    ['le 8.11.2025', 'le 11/2025'],
    ['rapport-facture-anonyme-2026-03-09.pdf', 'rapport-facture-anonyme-2026-03.pdf'],
    ['(référentiel au 01/08/2026, confiance 82 %)', '(référentiel au 08/2026, confiance 82 %)'],
    ['Tarif réglementé au 01/08/2025.', 'Tarif réglementé au 08/2025.'],
    ['12 sept. 2025', 'sept. 2025'],
    ['Total 1 234,56 € pour 523 kWh à 20 %, 33,70 €/MWh', 'Total 1 234,56 € pour 523 kWh à 20 %, 33,70 €/MWh'],
    ['Arrêté du 18 avril 2012 relatif aux factures', 'Arrêté du 18 avril 2012 relatif aux factures'],
    ['Délibération de la CRE du 15 janvier 2026', 'Délibération de la CRE du 15 janvier 2026'],
    ['mars 2026', 'mars 2026'],
  ])('%s', (text, coarse) => {
    expect(coarsenDates(text)).toBe(coarse)
    expect(coarsenDates(coarse)).toBe(coarse)
  })
})

describe('the département', () => {
  it.each([
    ['12 rue des Lilas, 69003 LYON', '69'],
    ['12345 chemin du Puits, 01000 BOURG-EN-BRESSE', '01'],
    ['20090 AJACCIO', '2A'],
    ['20200 BASTIA', '2B'],
    ['97400 SAINT-DENIS', '974'],
    ['12 rue des Lilas', null],
    ['99123 NULLE PART', null],
  ])('of %s is %s', (address, departement) => {
    expect(departementOf(address)).toBe(departement)
  })
})
