import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { pageOfTexts } from '../../../testing/page-of-cells.js'
import { completeLines } from './complete-lines.js'

const bill = consistentBill({
  supplies: [
    {
      energy: 'electricite',
      period: { from: '2025-09-01', to: '2025-10-31' },
      powerKva: 6,
      bands: [{ band: 'base', quantity: 412, price: 0.1337 }],
      monthlyPrice: 11.2,
    },
  ],
  services: [{ label: 'Merci d’avoir parrainé Lina', kind: 'remise', amount: -8 }],
})
type PrintedRow = readonly [label: string, amount: string]
const pageOf = (...rows: readonly PrintedRow[]) => [
  pageOfTexts(
    rows.flatMap(([label, amount], row) => [
      { text: label, x: 60, y: 100 + 16 * row },
      { text: amount, x: 420, y: 100 + 16 * row },
    ]),
  ),
]
const withoutService = fieldInvoice({ ...bill, services: [] })

describe('a line that no label announced', () => {
  it('is the row that prints what the total has over the other lines', () => {
    const { services } = completeLines(
      withoutService,
      pageOf(['Merci d’avoir parrainé Lina', '-8,00 €'], ['Divers', '3,00 €']),
    )
    expect(services.map(({ label, kind, amount_ht }) => [label?.value, kind?.value, amount_ht?.value])).toEqual([
      ['Merci d’avoir parrainé Lina', 'remise', -8],
    ])
  })

  it('is a tax when its row names one', () => {
    const [supply] = bill.energies ?? []
    const cta = supply?.taxes?.find(({ code }) => code === 'cta')?.amount_ht ?? 0
    const open = fieldInvoice({
      ...bill,
      energies: [{ ...supply, taxes: (supply?.taxes ?? []).filter(({ code }) => code !== 'cta') }],
    })
    const printed = `${cta.toFixed(2).replace('.', ',')} €`
    const [completed] = completeLines(
      open,
      pageOf(['Au titre de la contribution tarifaire d’acheminement', printed]),
    ).energies
    expect(completed?.taxes.find(({ code }) => code?.value === 'cta')?.amount_ht?.value).toBe(cta)
  })

  it('is none when two rows print it, when it only sums up, and when nothing is missing', () => {
    const none = (...rows: readonly PrintedRow[]) => {
      expect(completeLines(withoutService, pageOf(...rows)).services).toEqual([])
    }
    none(['Merci d’avoir parrainé Lina', '-8,00 €'], ['Une autre remise', '-8,00 €'])
    none(['Total des remises', '-8,00 €'])
    const whole = fieldInvoice(bill)
    expect(completeLines(whole, pageOf(['Merci', '-8,00 €'])).services).toHaveLength(1)
  })
})
