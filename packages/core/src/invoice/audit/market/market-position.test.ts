import { describe, expect, it } from 'vitest'
import { bundledReferenceData } from '../../../energy/bundled-reference-data.js'
import { edited } from '../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../testing/field-invoice.js'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { electricityBill, gasBill } from '../../../testing/sample-bills.js'
import { auditEnergyInvoice } from '../audit-energy-invoice.js'
import { marketPosition } from './market-position.js'

function positionOf(bill: BareInvoice) {
  const invoice = fieldInvoice(bill)
  const [supply] = invoice.energies
  return supply === undefined ? null : marketPosition(bundledReferenceData, supply, invoice)
}

function reasonAfter(bill: BareInvoice, path: string, value: unknown): string | null | undefined {
  return positionOf(edited(bill, path, () => value))?.reason
}

const heating = {
  ...gasBill,
  energies: gasBill.energies?.map((supply) => ({ ...supply, annual_reference_kwh: 14_200 })),
} as BareInvoice

describe('market position of electricity', () => {
  it('is zero for a bill at the regulated price', () => {
    expect(positionOf(electricityBill)).toMatchObject({
      reference: 'TRVE résidentiel option Base 6 kVA',
      reference_date: '2025-08-01',
      reference_eur_kwh: 0.1952,
      gap_percent: 0,
      claimable: true,
      reason: null,
    })
  })

  it('weighs the reference by the kWh that the excise lines give to each side of a change', () => {
    const straddling = consistentBill({
      supplies: [
        {
          energy: 'electricite',
          period: { from: '2025-07-02', to: '2025-08-31' },
          powerKva: 6,
          bands: [
            { band: 'hp', quantity: 610, price: 0.1434 },
            { band: 'hc', quantity: 305, price: 0.1063 },
          ],
          monthlyPrice: 11.07,
        },
      ],
    })
    const even = positionOf(straddling)?.reference_eur_kwh ?? 0
    expect(even).toBeGreaterThan((0.2081 * 2 + 0.1635) / 3)
    expect(even).toBeLessThan((0.2146 * 2 + 0.1696) / 3)
    const lines = straddling.energies?.[0]?.taxes ?? []
    const first = lines.findIndex((line) => line.code === 'accise_electricite')
    const early = edited(
      edited(straddling, `energies.0.taxes.${first}.base`, () => 900),
      `energies.0.taxes.${first + 1}.base`,
      () => 15,
    )
    expect(positionOf(early)?.reference_eur_kwh ?? 0).toBeGreaterThan(even)
  })

  it('caps the gap, and refuses one that only a misreading explains', () => {
    const amount = 'energies.0.consumption.0.amount_ht'
    const dear = positionOf(edited(electricityBill, amount, (value: number) => value * 1.6))
    expect(dear).toMatchObject({ gap_percent: 30, capped: true, claimable: true })
    const absurd = positionOf(edited(electricityBill, amount, (value: number) => value * 3))
    expect(absurd).toMatchObject({
      capped: true,
      claimable: false,
      reason: expect.stringContaining('vraisemblable') as string,
    })
  })

  it('refuses to claim, with its reason, in each case where the comparison would not be honest', () => {
    const supply = 'energies.0'
    const reason = (path: string, value: unknown) => reasonAfter(electricityBill, path, value)
    expect(reason(`${supply}.power_kva`, null)).toContain('puissance')
    expect(reason(`${supply}.power_kva`, 42)).toContain('36 kVA')
    expect(reason(`${supply}.power_kva`, 7)).toContain('non connu')
    expect(reason(`${supply}.tariff_option`, null)).toContain('option')
    expect(reason(`${supply}.tariff_option`, 'weekend')).toContain('même option')
    expect(reason(`${supply}.consumption.0.band`, 'hp')).toContain('non connu')
    expect(reason(`${supply}.consumption.0.quantity_kwh`, null)).toContain('lignes de consommation')
    expect(reason(`${supply}.taxes`, [])).toContain('accise')
    expect(reason('customer.site_address', '3 cours Napoléon, 20000 Ajaccio')).toContain('Corse')
    expect(reason('customer.site_address', null)).toContain('adresse')
    expect(reason('customer.name', 'SARL AU BON PAIN')).toContain('non résidentiel')
    const estimated = [{ band: 'base', old_nature: 'E', new_nature: 'E' }]
    expect(reason(`${supply}.readings`, estimated)).toContain('estimés')
    expect(reasonAfter({ ...electricityBill, supplier: { name: 'GEG' } }, 'supplier.name', 'GEG')).toContain('locale')
  })

  it('refuses a reference that may no longer hold', () => {
    const later = edited(electricityBill, 'energies.0.consumption.0.from', () => '2027-02-03')
    expect(positionOf(edited(later, 'energies.0.consumption.0.to', () => '2027-03-03'))?.reason).toContain('non connu')
  })

  it('compares a professional with the tariff of professionals', () => {
    const shop = consistentBill({
      supplies: [
        {
          energy: 'electricite',
          period: { from: '2025-03-01', to: '2025-03-31' },
          powerKva: 24,
          bands: [
            { band: 'hp', quantity: 1590, price: 0.1353 },
            { band: 'hc', quantity: 1116, price: 0.1003 },
          ],
          monthlyPrice: 27.56,
        },
      ],
    })
    expect(positionOf(edited(shop, 'customer.name', () => 'EURL COIFFURE'))).toMatchObject({
      reference: 'TRVE non résidentiel option Heures creuses 24 kVA',
      claimable: true,
    })
  })
})

describe('market position of gas', () => {
  it('stands beside the reference price of the months, for the use that the CAR shows', () => {
    expect(positionOf(heating)).toMatchObject({
      reference: 'Prix repère CRE du gaz, chauffage (indicatif)',
      reference_date: '2025-11-01',
      claimable: true,
    })
    expect(positionOf(heating)?.reference_eur_kwh).toBeCloseTo(0.1036, 3)
    expect(positionOf(edited(heating, 'energies.0.annual_reference_kwh', () => 900))?.reference).toContain('cuisson')
  })

  it('takes the use from the consumption of a year where no CAR is printed', () => {
    const months = ['11', '12', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10']
    const history = months.map((month, place) => ({
      month: `${place < 2 ? 2024 : 2025}-${month}`,
      kwh: 900,
      nature: 'R',
    }))
    const heated = edited(gasBill, 'energies', (supplies: object[]) =>
      supplies.map((supply) => ({ ...supply, history })),
    )
    const { market_position: positions } = auditEnergyInvoice(fieldInvoice(heated), {
      clock: () => new Date('2025-11-21'),
    })
    expect(positions[0]).toMatchObject({ reference: 'Prix repère CRE du gaz, chauffage (indicatif)' })
  })

  it('refuses without a use, without a month, or on a local network', () => {
    expect(positionOf(gasBill)?.reason).toContain('CAR')
    expect(reasonAfter(heating, 'energies.0.annual_reference_kwh', 5000)).toContain('CAR')
    expect(reasonAfter(heating, 'energies.0.consumption.0.from', '2025-07-05')).toContain('tous les mois')
    expect(reasonAfter(heating, 'customer.site_address', '1 quai des Bateliers, 67000 Strasbourg')).toContain('local')
  })
})
