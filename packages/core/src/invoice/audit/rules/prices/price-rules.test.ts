import { describe, expect, it } from 'vitest'
import { bundledReferenceData } from '../../../../energy/bundled-reference-data.js'
import { editedAll } from '../../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const market = { regulated: false }
const row = bundledReferenceData.regulatedTariff.base.find(
  ({ powerKva, from }) => powerKva === 6 && from === '2025-08-01',
)
const gridPrice = row?.kwhHt?.['base'] ?? Number.NaN
const gridMonth = Math.round(((row?.subscriptionHt ?? Number.NaN) / 12) * 100) / 100

/** The sample bill at another price per kWh before tax, amounts in line. */
const at = (price: number, offer: object = market): BareInvoice => ({
  ...editedAll(electricityBill, {
    'energies.0.consumption.0.unit_price_ht': price,
    'energies.0.consumption.0.amount_ht': Math.round(417 * price * 100) / 100,
  }),
  offer,
})
const withMonth = (price: number): BareInvoice => ({
  ...editedAll(electricityBill, { 'energies.0.subscription.0.unit_price_ht': price }),
  offer: market,
})
const withService = (line: object): BareInvoice => ({
  ...electricityBill,
  services: [{ vat_rate: 20, from: null, to: null, kind: null, ...line }],
})

describe('E-PRC-01 and -02: beside the regulated tariff', () => {
  it('fires on a dearer kWh, and not within two percent', () => {
    const [found] = outcomeOf('E-PRC-01', at(gridPrice * 1.15))
    expect(found).toMatchObject({ message: expect.stringContaining('TRVE résidentiel option Base 6 kVA') as string })
    expect(outcomeOf('E-PRC-01', at(gridPrice))).toBe('passed')
    expect(outcomeOf('E-PRC-01', at(gridPrice * 1.15, { regulated: true }))).toEqual([])
  })

  it('fires on a dearer subscription, and not within five percent', () => {
    expect(outcomeOf('E-PRC-02', withMonth(gridMonth * 1.2))).toMatchObject([
      { difference: expect.closeTo(gridMonth * 0.2, 1) as number },
    ])
    expect(outcomeOf('E-PRC-02', withMonth(gridMonth))).toBe('passed')
  })
})

describe('E-PRC-03: gas', () => {
  it('fires above the reference price of the months, for the use that the CAR shows', () => {
    const heating = {
      ...gasBill,
      energies: (gasBill.energies ?? []).map((supply) => ({ ...supply, annual_reference_kwh: 12_000 })),
    }
    expect(outcomeOf('E-PRC-03', heating as BareInvoice)).toBe('passed')
    const dear = editedAll(heating, {
      'energies.0.consumption.0.amount_ht': (amount: number) => amount * 1.9,
    })
    expect(outcomeOf('E-PRC-03', dear)).not.toBe('passed')
    expect(outcomeOf('E-PRC-03', gasBill)).toEqual([expect.stringContaining('CAR')])
  })
})

describe('E-PRC-04: regulated offers', () => {
  it('fires on a seller that may not sell it, and on a price outside of the grid', () => {
    const sold = (name: string, price = gridPrice) =>
      outcomeOf('E-PRC-04', { ...at(price, { regulated: true }), supplier: { name } })
    expect(sold('EDF')).toBe('passed')
    expect(sold('ENGIE')).toMatchObject([{ observed: 'offre réglementée' }])
    expect(sold('EDF', gridPrice + 0.01)).toMatchObject([{ difference: expect.closeTo(0.01, 4) as number }])
    expect(outcomeOf('E-PRC-04', at(gridPrice))).toEqual([])
  })
})

describe('E-PRC-05: promised discount', () => {
  it('fires when the price is hardly below the reference', () => {
    const offer = { regulated: false, name: 'Offre Éco −10 % sur le kWh HT' }
    expect(outcomeOf('E-PRC-05', at(gridPrice * 0.99, offer))).toMatchObject([
      { observed: expect.any(String) as string },
    ])
    expect(outcomeOf('E-PRC-05', at(gridPrice * 0.9, offer))).toBe('passed')
    expect(outcomeOf('E-PRC-05', at(gridPrice, { regulated: false, name: 'Offre Éco' }))).toEqual([])
  })
})

describe('E-PRC-06 to -09', () => {
  it('E-PRC-06 fires on a dynamic price only', () => {
    expect(outcomeOf('E-PRC-06', at(gridPrice, { price_type: 'dynamique' }))).toMatchObject([
      { observed: 'prix dynamique' },
    ])
    expect(outcomeOf('E-PRC-06', at(gridPrice, { price_type: 'indexe' }))).toBe('passed')
  })

  it('E-PRC-07 fires when the same offer changed its price', () => {
    const offer = { regulated: false, name: 'Offre Éco' }
    const earlier = [fieldInvoice({ ...at(0.12, offer), invoice: { number: 'A', issue_date: '2025-09-10' } })]
    expect(outcomeOf('E-PRC-07', at(0.1327, offer), { earlier })).toMatchObject([{ difference: 0.0127 }])
    expect(outcomeOf('E-PRC-07', at(0.12, offer), { earlier })).toBe('passed')
    expect(outcomeOf('E-PRC-07', at(0.1327, { regulated: false, name: 'Autre' }), { earlier })).toEqual([
      expect.stringContaining('offre a changé'),
    ])
  })

  it('E-PRC-08 fires within ninety days of the end of the offer', () => {
    expect(outcomeOf('E-PRC-08', at(gridPrice, { end_date: '2025-12-31' }))).toMatchObject([{ observed: '31/12/2025' }])
    expect(outcomeOf('E-PRC-08', at(gridPrice, { end_date: '2026-12-31' }))).toBe('passed')
    expect(outcomeOf('E-PRC-08', at(gridPrice))).toEqual([])
  })

  it('E-PRC-09 fires on a price that makes its amount and that nobody asks', () => {
    expect(outcomeOf('E-PRC-09', at(0.62))).toMatchObject([{ observed: expect.stringContaining('0,62') as string }])
    expect(outcomeOf('E-PRC-09', at(0.14))).toBe('passed')
    const misread = editedAll(electricityBill, { 'energies.0.consumption.0.unit_price_ht': 13.27 })
    expect(outcomeOf('E-PRC-09', misread)).toEqual([expect.stringContaining('ne fait pas le montant')])
  })
})

describe('E-PRC-10 to -12: mechanisms that have ended', () => {
  it('E-PRC-10 fires on an ARENH line of 2026 only', () => {
    const line = { label: 'Écrêtement ARENH', amount_ht: 12 }
    const dated = (from: string, to: string) => outcomeOf('E-PRC-10', withService({ ...line, from, to }))
    expect(dated('2026-01-01', '2026-02-28')).toMatchObject([{ difference: 12 }])
    expect(dated('2025-10-01', '2025-11-30')).toBe('passed')
    expect(outcomeOf('E-PRC-10', electricityBill)).toEqual([])
  })

  it('E-PRC-11 fires on a VNU line with an amount', () => {
    expect(outcomeOf('E-PRC-11', withService({ label: 'Versement nucléaire universel', amount_ht: 3 }))).toMatchObject([
      { difference: 3 },
    ])
    expect(outcomeOf('E-PRC-11', withService({ label: 'VNU', amount_ht: 0 }))).toBe('passed')
  })

  it('E-PRC-12 fires on gas that is said to be regulated', () => {
    expect(outcomeOf('E-PRC-12', { ...gasBill, offer: { regulated: true } })).toMatchObject([
      { observed: 'tarif réglementé' },
    ])
    expect(outcomeOf('E-PRC-12', { ...gasBill, offer: market })).toBe('passed')
  })
})
