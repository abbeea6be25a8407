import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { examSuppliers } from '../suppliers.js'

const supplier = examSuppliers.butagaz
const references = { client: '0009999999', contract: 'GN-99999999' }
const number = '9999999999'

function inAdvance(): Bill {
  const id = 'exam-X3-01'
  const supply = draftGas({
    id,
    period: { from: '2026-03-11', to: '2026-05-10' },
    oldIndex: 9861,
    volume: 173,
    coefficient: 11.27,
    annualReference: 11480,
    networkOption: 'T2',
    prices: [{ from: '2025-01-01', price: 0.07842 }],
    subscription: {
      prices: [{ from: '2025-01-01', price: 21.35 }],
      convention: 'months',
      period: { from: '2026-05-11', to: '2026-07-10' },
    },
    natures: ['A', 'A'],
    communicating: false,
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Gaz Repère Indexé', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Perrine Loctudy-Brévard',
        address: ['41 chemin du Moulin Blanc', '76190 Yvetot'],
        references,
      },
      number,
      issueDate: '2026-05-13',
      dueDate: '2026-05-29',
      nextInvoiceDate: '2026-07-13',
      supplies: [supply],
      judgement: {
        neutral: ['E-PRC-03', 'E-RDG-01'],
        traps: ['subscription_in_advance', 'self_reading', 'vat_code_per_line', 'sub_totals_in_headings'],
      },
    }),
  )
}

function yearly(): Bill {
  const id = 'exam-X3-02'
  const supply = draftGas({
    id,
    period: { from: '2025-03-04', to: '2026-03-03' },
    oldIndex: 20518,
    volume: 1243,
    coefficient: 11.19,
    annualReference: 13700,
    networkOption: 'T2',
    prices: [
      { from: '2025-01-01', price: 0.07915 },
      { from: '2025-10-01', price: 0.0765 },
    ],
    subscription: {
      prices: [
        { from: '2025-01-01', price: 20.9 },
        { from: '2025-10-01', price: 21.4 },
      ],
      convention: 'days',
    },
  })
  const wrongRate = changeTaxes(supply, 'accise_gaz', (row) =>
    row.from < '2026-02-01' ? row : { ...row, rate: 17.16, amount: round(((row.base ?? 0) * 17.16) / 1000) },
  )
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier,
      offer: { name: 'Gaz Confiance 2 ans', regulated: false, priceType: 'fixe', endDate: '2027-03-03' },
      customer: {
        civility: 'M.',
        name: 'Gonzague Trévilly',
        address: ['Le Clos Fleuri', '12 rue Aristide Briand', '27200 Vernon'],
        references,
      },
      number,
      issueDate: '2026-03-10',
      dueDate: '2026-03-26',
      nextInvoiceDate: '2027-03-09',
      supplies: [wrongRate],
      alreadyPaid: 1420,
      instalment: { amount: 152, count: 10, nextDate: '2026-04-08' },
      judgement: {
        expected: ['E-TAX-03'],
        neutral: ['E-PRC-03', 'E-TAX-05', 'E-DUA-01'],
        anomalies: [{ rule: 'E-TAX-03', detail: 'gas accise 17.16 EUR/MWh from 2026-02-01 instead of 16.39' }],
        traps: [
          'yearly_bill',
          'vat_change_in_period',
          'excise_change_in_period',
          'multi_period_consumption',
          'schedule_of_instalments',
          'vat_code_per_line',
        ],
      },
    }),
  )
}

/** Natural gas: a self-read meter with the subscription in advance, and a yearly reckoning. */
export const butagazBills = [inAdvance(), yearly()]
