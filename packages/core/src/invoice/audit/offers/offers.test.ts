import { describe, expect, it } from 'vitest'
import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { edited } from '../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../testing/field-invoice.js'
import { auditEnergyInvoice } from '../audit-energy-invoice.js'
import type { OfferInput } from './offer.js'
import { parseOffers } from './parse-offers.js'

const clock = () => new Date('2026-07-10T10:00:00Z')
const plain = consistentBill({
  supplies: [
    {
      energy: 'electricite',
      period: { from: '2026-05-01', to: '2026-06-30' },
      powerKva: 6,
      bands: [{ band: 'base', quantity: 500, price: 0.155 }],
      monthlyPrice: 12.5,
    },
  ],
})
const history = [7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18].map((month) => ({
  month: month > 12 ? `2026-0${month - 12}` : `2025-${String(month).padStart(2, '0')}`,
  kwh: 250,
  nature: 'R',
}))
const bill: BareInvoice = edited(plain, 'energies', (supplies: object[]) =>
  supplies.map((supply) => ({ ...supply, history })),
)

const offer: OfferInput = {
  name: 'Offre un an',
  supplier: 'Fournisseur exemple',
  energy: 'electricite',
  option: 'base',
  power_kva: 6,
  prices: [{ band: 'base', value: 13, unit: 'cEUR/kWh', tax: 'ht' }],
  subscription: { value: 12.5, unit: 'EUR/month', tax: 'ht' },
  price_type: 'fixe',
  source: 'Fiche tarifaire du 1er juillet 2026',
  date: '2026-07-01',
  conditions: ['Sans engagement.'],
}
const compared = (changes: Partial<OfferInput> = {}, bare = bill) =>
  auditEnergyInvoice(fieldInvoice(bare), { clock, offers: [{ ...offer, ...changes }] }).offers[0]

describe('offers beside the bill', () => {
  it('are compared at equal consumption, all taxes included', () => {
    // (0.155 − 0.13) × 1.2 = 0.03 EUR/kWh over 2 850 to 3 150 kWh; subscription and CTA are the same.
    expect(compared()).toMatchObject({ low_eur_year: 80, high_eur_year: 100, claimable: true, reason: null })
    expect(compared()?.conditions).toEqual(['Sans engagement.'])
  })

  it('mean the same in every unit', () => {
    const price = (value: number, unit: 'EUR/kWh' | 'EUR/MWh', tax: 'ht' | 'ttc') => [
      { band: 'base' as const, value, unit, tax },
    ]
    for (const prices of [
      price(0.13, 'EUR/kWh', 'ht'),
      price(130, 'EUR/MWh', 'ht'),
      price((0.13 + 0.03085) * 1.2, 'EUR/kWh', 'ttc'),
    ])
      expect(compared({ prices })).toMatchObject({ low_eur_year: 80, high_eur_year: 100 })
  })

  it('never carry a saving when their price moves, but show the difference of the day', () => {
    const moving = compared({ price_type: 'indexe' })
    expect(moving).toMatchObject({ claimable: false, variable_price: true, low_eur_year: 80 })
    expect(moving?.reason).toContain('variable')
  })

  it('tell the cost of a dearer one, and refuse what cannot be compared', () => {
    expect(compared({ subscription: { value: 30, unit: 'EUR/month', tax: 'ht' } })).toMatchObject({
      claimable: false,
      low_eur_year: -170,
      reason: 'L’offre n’est pas moins chère que le contrat de la facture.',
    })
    expect(compared({ power_kva: 9 })?.reason).toContain('autre puissance')
    expect(
      compared(
        {},
        edited(bill, 'energies.0.power_kva', () => null),
      )?.reason,
    ).toContain('puissance')
    expect(compared({ energy: 'gaz' })?.reason).toContain('ne porte pas')
    expect(compared({ valid_until: '2026-07-05' })?.reason).toContain('plus en vigueur')
    expect(compared({ date: '2026-08-01' })?.reason).toContain('pas encore')
    const before = { value: 160, unit: 'EUR/year', tax: 'ttc' } as const
    expect(compared({ date: '2026-01-15', subscription: before })?.reason).toContain('taxes')
    expect(
      compared(
        {},
        edited(bill, 'kind', () => 'resiliation'),
      )?.reason,
    ).toContain('prend fin')
    const twoBands = [
      { band: 'hp', value: 0.14, unit: 'EUR/kWh', tax: 'ht' },
      { band: 'hc', value: 0.1, unit: 'EUR/kWh', tax: 'ht' },
    ] as const
    expect(compared({ prices: [...twoBands] })?.reason).toContain('poste horaire')
  })

  it('are checked field by field', () => {
    const errorOf = (value: unknown): InvalidOptionError => {
      try {
        parseOffers(value)
      } catch (error) {
        if (error instanceof InvalidOptionError) return error
      }
      throw new Error('No error')
    }
    expect(parseOffers({ offers: [offer] })).toHaveLength(1)
    expect(errorOf('offers.json').userMessage).toContain('liste d’offres')
    const wrong = errorOf([{ ...offer, prices: [{ ...offer.prices[0], unit: 'EUR' }] }])
    expect(wrong.code).toBe('invalid_option')
    expect(wrong.userMessage).toContain('offers.0.prices.0.unit')
    expect(wrong.userMessage).toContain('EUR/MWh')
    expect(errorOf([{ ...offer, date: '2026-02-30' }]).userMessage).toContain('AAAA-MM-JJ')
    expect(errorOf([{ ...offer, source: undefined }]).userMessage).toContain('offers.0.source')
    expect(errorOf([{ ...offer, price: 3 }]).userMessage).toContain('price')
  })
})
