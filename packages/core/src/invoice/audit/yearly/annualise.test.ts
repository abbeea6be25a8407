import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { edited, editedAll } from '../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../testing/field-invoice.js'
import { gasBill } from '../../../testing/sample-bills.js'
import { annualise } from './annualise.js'
import { seasonalCoverage } from './seasonal-coverage.js'

function bill(from: string, to: string, quantity: number, issued = to): BareInvoice {
  const whole = consistentBill({
    supplies: [
      {
        energy: 'electricite',
        period: { from, to },
        powerKva: 6,
        bands: [
          { band: 'hp', quantity: quantity * 0.7, price: 0.1434 },
          { band: 'hc', quantity: quantity * 0.3, price: 0.1063 },
        ],
        monthlyPrice: 11.07,
      },
    ],
  })
  return editedAll(whole, { 'invoice.issue_date': issued, 'invoice.number': `F-${from}` })
}

function yearOf(bare: BareInvoice, earlier: readonly BareInvoice[] = []) {
  const invoice = fieldInvoice(bare)
  const [supply] = invoice.energies
  if (supply === undefined) throw new Error('The bill has no energy')
  const found = annualise(
    supply,
    invoice,
    earlier.map((other) => fieldInvoice(other)),
  )
  return 'value' in found ? found.value : found.reason
}

const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const history = months.map((month) => ({ month: `2025-${month}`, kwh: 300, nature: 'R' }))
const winter = bill('2025-11-01', '2026-01-31', 1000)
const withHistory = edited(winter, 'energies', (supplies: object[]) =>
  supplies.map((supply) => ({ ...supply, history })),
)

describe('consumption of a year', () => {
  it('comes from twelve printed months first, five percent on either side', () => {
    expect(yearOf(withHistory)).toMatchObject({
      source: 'history',
      low_kwh: 3420,
      high_kwh: 3780,
      from: '2025-01-01',
      to: '2025-12-31',
      band_shares: { hp: 0.7, hc: 0.3 },
      band_shares_of_year: false,
    })
  })

  it('comes from the yearly reference of the operator when no year of history is printed', () => {
    const forecast = {
      ...gasBill,
      energies: gasBill.energies?.map((supply) => ({ ...supply, annual_reference_kwh: 10_000 })),
    }
    expect(yearOf(forecast as BareInvoice)).toMatchObject({
      source: 'annual_reference',
      low_kwh: 8800,
      high_kwh: 11_200,
    })
  })

  it('comes from bills that follow each other over a year, with the bands of that year', () => {
    const earlier = [bill('2025-02-01', '2025-07-31', 900), bill('2025-08-01', '2025-10-31', 600)]
    const year = yearOf(winter, earlier)
    expect(year).toMatchObject({
      source: 'several_bills',
      from: '2025-02-01',
      to: '2026-01-31',
      band_shares_of_year: true,
    })
    expect(year).toMatchObject({ low_kwh: 2375, high_kwh: 2625, uncertainty: 0.05 })
  })

  it('spreads a bill by both seasonal profiles, and says how little it saw', () => {
    const { low, high } = seasonalCoverage('electricite', { from: '2025-11-01', to: '2026-01-31' })
    expect(low).toBeCloseTo(0.0909 + 0.097 + 0.0949, 6)
    expect(high).toBeCloseTo(0.1043 + 0.1336 + 0.154, 6)
    expect(yearOf(winter)).toMatchObject({
      source: 'profile',
      low_kwh: Math.round((1000 / high) * 0.8),
      high_kwh: Math.round((1000 / low) * 1.2),
      uncertainty: 0.2,
    })
  })

  it('does not join bills with a gap between them', () => {
    expect(yearOf(winter, [bill('2025-02-01', '2025-10-20', 1500)])).toMatchObject({ source: 'profile' })
  })

  it('is absent, with the reason, where nothing supports it', () => {
    expect(yearOf(bill('2025-07-01', '2025-07-31', 100))).toContain('pèse trop peu')
    expect(yearOf(edited(winter, 'energies.0.readings.0.new_nature', () => 'E'))).toContain('relevés')
    expect(yearOf(edited(withHistory, 'energies.0.history.3.month', () => '2025-03'))).toMatchObject({
      source: 'profile',
    })
  })
})
