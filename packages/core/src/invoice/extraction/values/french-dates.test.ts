import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../layout/fold.js'
import { findDate, findPeriod, isoDate, parseMonthLabel } from './french-dates.js'

describe('findDate', () => {
  it.each([
    ['16-avril-26', '2026-04-16'],
    ['facture du 18/08/2025', '2025-08-18'],
    ['VOTRE FACTURE DU 26/08/25', '2025-08-26'],
    ['À payer avant le 14 septembre 2025', '2025-09-14'],
    ['le 1er août 2025', '2025-08-01'],
    ['12.04.25', '2025-04-12'],
    ['émise le 2025-04-12', '2025-04-12'],
    ['3 févr. 2026', '2026-02-03'],
  ])('reads %s', (text, date) => {
    expect(findDate(fold(text))?.value).toBe(date)
  })

  it.each(['31/02/2025', '45/12/2025', '05/10', 'le 12', '1 234,56 €', 'FR19 9999'])('finds none in %s', (text) => {
    expect(findDate(fold(text))).toBeNull()
  })

  it('reads back every day in every habit', () => {
    const day = fc.date({ min: new Date('2016-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const numeric = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', dateStyle: 'short' }).format(date)
        const written = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', dateStyle: 'long' }).format(date)
        expect(findDate(fold(numeric))?.value).toBe(iso)
        expect(findDate(fold(written))?.value).toBe(iso)
      }),
    )
  })
})

describe('findPeriod', () => {
  it.each([
    ['du 14/06/2025 au 31/07/2025', '2025-06-14', '2025-07-31'],
    ['Consommation du 08/11 au 07/01/26', '2025-11-08', '2026-01-07'],
    ['du 20/06 au 31/07/25', '2025-06-20', '2025-07-31'],
    ['01.02.25 - 31.03.25', '2025-02-01', '2025-03-31'],
    ['du 1er janvier au 28 février 2026', '2026-01-01', '2026-02-28'],
    ['01/02/2026 → 31/03/2026', '2026-02-01', '2026-03-31'],
  ])('reads %s', (text, from, to) => {
    expect(findPeriod(fold(text))?.value).toEqual({ from, to })
  })

  it('finds none when the end comes before the start', () => {
    expect(findPeriod('du 10/05/2025 au 01/05/2025')).toBeNull()
  })

  it('finds none in "2 mois au tarif de 12,50"', () => {
    expect(findPeriod('2 mois au tarif de 12,50')).toBeNull()
  })
})

describe('parseMonthLabel', () => {
  it.each([
    ['Avr 24', '2024-04'],
    ['08/24', '2024-08'],
    ['janv. 25', '2025-01'],
    ['Août 2025', '2025-08'],
    ['déc. 24', '2024-12'],
  ])('reads %s', (text, month) => {
    expect(parseMonthLabel(fold(text))).toBe(month)
  })

  it.each(['13/24', '08/08/24', 'mai', '24', 'marsouin 24'])('refuses %s', (text) => {
    expect(parseMonthLabel(fold(text))).toBeNull()
  })
})

describe('isoDate', () => {
  it('refuses days that do not exist', () => {
    expect(isoDate(2025, 2, 29)).toBeNull()
    expect(isoDate(2024, 2, 29)).toBe('2024-02-29')
  })
})
