import { describe, expect, it } from 'vitest'
import { cellOf } from '../../../testing/page-of-cells.js'
import { tokensOf } from './tokens.js'

/** A token without its place. */
function plain(text: string): unknown[] {
  return tokensOf(cellOf(text)).map((token) => {
    const places = new Set(['cell', 'start', 'end'])
    return Object.fromEntries(Object.entries(token).filter(([key]) => !places.has(key)))
  })
}

describe('tokensOf', () => {
  it('tells units apart', () => {
    expect(plain('1 158 kWh')).toEqual([{ kind: 'quantity', value: 1158, unit: 'kwh' }])
    expect(plain('14,51 c€/kWh')).toEqual([{ kind: 'unit_price', value: 0.1451, per: 'kwh' }])
    expect(plain('0,13770 € HT/kWh')).toEqual([{ kind: 'unit_price', value: 0.1377, per: 'kwh' }])
    expect(plain('137,70 €/MWh')).toEqual([{ kind: 'unit_price', value: 0.1377, per: 'kwh' }])
    expect(plain('11,18 €/mois')).toEqual([{ kind: 'unit_price', value: 11.18, per: 'month' }])
    expect(plain('20,00 %')).toEqual([{ kind: 'percent', value: 20 }])
    expect(plain('- 6,00 €')).toEqual([{ kind: 'amount', value: -6, decimals: 2 }])
    expect(plain('23,35')).toEqual([{ kind: 'number', value: 23.35, decimals: 2 }])
    expect(plain('06 kVA')).toEqual([{ kind: 'quantity', value: 6, unit: 'kva' }])
  })

  it('reads the period and the price inside one label', () => {
    expect(plain('Abonnement du 20/06 au 31/07/25 sur la base de 16,91€ HT par mois (2)')).toEqual([
      { kind: 'period', value: { from: '2025-06-20', to: '2025-07-31' } },
      { kind: 'unit_price', value: 16.91, per: 'month' },
      { kind: 'number', value: 2, decimals: 0 },
    ])
  })

  it('does not take a date or a reference for an amount', () => {
    expect(plain('Facture F-26-787155909 du 15/03/2026')).toEqual([{ kind: 'date', value: '2026-03-15' }])
  })

  it('places each token in its text', () => {
    const cell = cellOf('Conso 1 662 kWh')
    const [token] = tokensOf(cell)
    expect(cell.text.slice(token?.start, token?.end)).toBe('1 662 kWh')
  })

  it('reads amounts with the sign of the euro inside, in one piece or in three', () => {
    expect(plain('12€34')).toEqual([{ kind: 'number', value: 12.34, decimals: 2 }])
    expect(plain('1 077€75')).toEqual([{ kind: 'number', value: 1077.75, decimals: 2 }])
    expect(plain('12 € 34')).toEqual([{ kind: 'number', value: 12.34, decimals: 2 }])
    expect(plain('0€1952/kWh')).toEqual([{ kind: 'unit_price', value: 0.1952, per: 'kwh' }])
  })

  it('does not join an amount with the figure after it', () => {
    expect(plain('12 € 20 %')).toEqual([
      { kind: 'amount', value: 12, decimals: 0 },
      { kind: 'percent', value: 20 },
    ])
    expect(plain('5,20 € 34')).toEqual([
      { kind: 'amount', value: 5.2, decimals: 2 },
      { kind: 'number', value: 34, decimals: 0 },
    ])
  })

  it('reads what recognition makes of a figure when only one figure is possible', () => {
    expect(plain('1 234 ,56 €')).toEqual([{ kind: 'amount', value: 1234.56, decimals: 2 }])
    expect(plain('0, 1952 €/kWh')).toEqual([{ kind: 'unit_price', value: 0.1952, per: 'kwh' }])
    expect(plain('0,1952€/kWh')).toEqual([{ kind: 'unit_price', value: 0.1952, per: 'kwh' }])
    expect(plain('20957 kWh')).toEqual([{ kind: 'quantity', value: 20957, unit: 'kwh' }])
    expect(plain('13,43 cE/kWh')).toEqual([{ kind: 'unit_price', value: 0.1343, per: 'kwh' }])
    expect(plain('\u2212 12,50 €')).toEqual([{ kind: 'amount', value: -12.5, decimals: 2 }])
  })

  it.each(['12l,50 €', '2O,50 €', '1 O89,50', '12,5O', 'I2,50 €'])('guesses no digit of %s', (text) => {
    for (const token of tokensOf(cellOf(text))) expect(token).not.toMatchObject({ kind: 'amount', decimals: 0 })
    expect(plain(text)).not.toContainEqual(expect.objectContaining({ value: 12.5 }))
    expect(plain(text)).not.toContainEqual(expect.objectContaining({ value: 2 }))
    expect(plain(text)).not.toContainEqual(expect.objectContaining({ value: 12 }))
  })
})
