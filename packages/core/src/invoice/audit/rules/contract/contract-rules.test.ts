import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../../../testing/consistent-bill.js'
import { editedAll } from '../../../../testing/edited.js'
import type { BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const all = {
  mediator: true,
  complaint_contact: true,
  supplier_address: true,
  network_emergency_phone: true,
  regulated_stated: true,
  estimation_basis: false,
  energy_mix: true,
}
const saying = (mentions: object, bill = electricityBill): BareInvoice => ({
  ...bill,
  mentions: { ...all, ...mentions },
})
const dual = consistentBill({
  supplies: [
    {
      energy: 'electricite',
      period: { from: '2025-09-05', to: '2025-11-04' },
      powerKva: 6,
      bands: [{ band: 'base', quantity: 417, price: 0.1327 }],
      monthlyPrice: 11.07,
    },
    {
      energy: 'gaz',
      period: { from: '2025-09-05', to: '2025-11-04' },
      bands: [{ band: 'gaz', quantity: 187, price: 0.06712 }],
      monthlyPrice: 18.62,
    },
  ],
})

describe('E-LEG-01: mentions', () => {
  it('fires on one that is missing beside the others', () => {
    expect(outcomeOf('E-LEG-01', saying({ mediator: false }))).toMatchObject([{ observed: '4 mentions' }])
    expect(outcomeOf('E-LEG-01', saying({}))).toBe('passed')
  })

  it('wants the basis of an estimate where there is one', () => {
    const estimated = editedAll(electricityBill, { 'energies.0.readings.0.new_nature': 'E' })
    expect(outcomeOf('E-LEG-01', saying({}, estimated))).toMatchObject([{ expected: '6 mentions' }])
    expect(outcomeOf('E-LEG-01', saying({ estimation_basis: true }, estimated))).toBe('passed')
  })

  it('is silent when nearly nothing was found, or was not looked for', () => {
    const none = { mediator: false, complaint_contact: false, supplier_address: false }
    expect(outcomeOf('E-LEG-01', saying(none))).toEqual([expect.stringContaining('page')])
    expect(outcomeOf('E-LEG-01', saying({ mediator: null }))).toEqual([expect.stringContaining('cherchées')])
  })
})

describe('E-LEG-02 to -06', () => {
  it('E-LEG-02 fires on a credit of 25 EUR that is carried over', () => {
    const carried = (balance: number | null) =>
      outcomeOf('E-LEG-02', editedAll(electricityBill, { 'totals.previous_balance': balance }))
    expect(carried(-40)).toMatchObject([{ observed: 'report de 40,00 €' }])
    expect(carried(-20)).toBe('passed')
    expect(carried(30)).toBe('passed')
    expect(carried(null)).toEqual([])
  })

  it('E-LEG-03 fires on more than thirteen months between settlements', () => {
    const monthly = (from: string) =>
      outcomeOf('E-LEG-03', {
        ...editedAll(electricityBill, { 'energies.0.period.from': from }),
        instalment: { amount: 60 },
      })
    expect(monthly('2024-09-05')).toMatchObject([{ expected: 'douze mois au plus' }])
    expect(monthly('2024-11-05')).toBe('passed')
    expect(outcomeOf('E-LEG-03', electricityBill)).toEqual([])
  })

  it('E-LEG-04 fires on two energies without any total of their own', () => {
    const without = editedAll(dual, { 'energies.0.total_ht': null, 'energies.1.total_ht': null })
    expect(outcomeOf('E-LEG-04', without)).toMatchObject([{ observed: 'un total commun' }])
    expect(outcomeOf('E-LEG-04', dual)).toBe('passed')
    expect(outcomeOf('E-LEG-04', editedAll(dual, { 'energies.0.total_ht': null }))).toEqual([
      expect.stringContaining('n’a pas été lu'),
    ])
    expect(outcomeOf('E-LEG-04', electricityBill)).toEqual([])
  })

  it('E-LEG-05 advises below fifteen days', () => {
    const due = (date: string) =>
      outcomeOf('E-LEG-05', {
        ...electricityBill,
        invoice: { issue_date: '2025-11-09', due_date: date },
      })
    expect(due('2025-11-19')).toMatchObject([{ observed: '10 jours' }])
    expect(due('2025-11-24')).toBe('passed')
  })

  it('E-LEG-06 advises where the energy mix of electricity is missing', () => {
    expect(outcomeOf('E-LEG-06', saying({ energy_mix: false }))).toMatchObject([{ observed: 'aucune mention' }])
    expect(outcomeOf('E-LEG-06', saying({}))).toBe('passed')
    expect(outcomeOf('E-LEG-06', saying({ energy_mix: false }, gasBill))).toEqual([])
  })
})

describe('E-DUA-01: two energies', () => {
  it('fires on gas with a power or an electricity excise, and on electricity with a coefficient', () => {
    expect(outcomeOf('E-DUA-01', dual)).toBe('passed')
    expect(outcomeOf('E-DUA-01', editedAll(dual, { 'energies.1.power_kva': 6 }))).toMatchObject([
      { observed: 'une puissance souscrite en kVA' },
    ])
    const excise = (dual.energies?.[1]?.taxes ?? []).findIndex((line) => line.code === 'accise_gaz')
    expect(
      outcomeOf('E-DUA-01', editedAll(dual, { [`energies.1.taxes.${excise}.code`]: 'accise_electricite' })),
    ).toMatchObject([{ observed: 'accise sur l’électricité' }])
    expect(outcomeOf('E-DUA-01', editedAll(dual, { 'energies.0.conversion_coefficient': 11.2 }))).toMatchObject([
      { observed: 'un coefficient de conversion' },
    ])
  })

  it('fires on gas excise at the rate of electricity', () => {
    const excise = (dual.energies?.[1]?.taxes ?? []).findIndex((line) => line.code === 'accise_gaz')
    const base = dual.energies?.[1]?.taxes?.[excise]?.base ?? 0
    const swapped = editedAll(dual, {
      [`energies.1.taxes.${excise}.rate`]: 29.98,
      [`energies.1.taxes.${excise}.amount_ht`]: Math.round(base * 2.998) / 100,
    })
    expect(outcomeOf('E-DUA-01', swapped)).toMatchObject([{ observed: '29,98 €/MWh' }])
  })
})
