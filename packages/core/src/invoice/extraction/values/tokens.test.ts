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
})
