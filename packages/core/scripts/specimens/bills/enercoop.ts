import type { Bill } from '../model/bill.js'
import { completeBill } from '../model/complete-bill.js'
import { draftBill } from '../model/draft-bill.js'
import { draftElectricity } from '../model/draft-supply.js'
import { round } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.enercoop
const references = { client: 'S-9999999', contract: 'C999999' }
const number = 'ENC-99-9999999'
const offer = { name: 'Flexi WATT', regulated: false, priceType: 'fixe', endDate: null } as const

function transposed(): Bill {
  const id = 'held-H4-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-03', to: '2026-05-02' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MU4',
    bands: [
      { band: 'hp', kwh: 704, oldIndex: 12951, prices: [{ from: '2025-01-01', price: 0.1402 }] },
      { band: 'hc', kwh: 455, oldIndex: 8066, prices: [{ from: '2025-01-01', price: 0.1003 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 14.5 }], convention: 'months' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'Mme',
        name: 'Violaine Estrabaut',
        address: ['4 sente des Rossignols', '09000 Foix'],
        references,
      },
      number,
      issueDate: '2026-05-06',
      dueDate: '2026-05-26',
      nextInvoiceDate: '2026-07-06',
      paymentMethod: 'cheque',
      isDirectDebit: false,
      supplies: [supply],
      judgement: { traps: ['bands_as_columns', 'paid_by_cheque'] },
    }),
  )
}

function oneBand(): Bill {
  const id = 'held-H4-02'
  const supply = draftElectricity({
    id,
    period: { from: '2025-06-21', to: '2025-08-20' },
    powerKva: 3,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 187, oldIndex: 3390, prices: [{ from: '2025-01-01', price: 0.1309 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 8.4 }], convention: 'days' },
    ctaDetail: 'rate',
  })
  const consumption = supply.consumption.map((row) => ({ ...row, amount: round(row.amount + 3) }))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'M.',
        name: 'Aurélien Puylaroque',
        address: ['La Borie Basse', '82240 Caussade'],
        references,
      },
      number,
      issueDate: '2025-08-26',
      dueDate: '2025-09-15',
      nextInvoiceDate: '2025-10-27',
      paymentMethod: 'cheque',
      isDirectDebit: false,
      supplies: [{ ...supply, consumption }],
      judgement: {
        expected: ['E-ARI-04'],
        neutral: ['E-PRC-01'],
        anomalies: [{ rule: 'E-ARI-04', detail: '187 kWh x 0.1309 = 24.48, billed 27.48' }],
        traps: ['vat_change_in_period', 'excise_change_in_period', 'paid_by_cheque'],
      },
    }),
  )
}

/** Electricity of a cooperative, paid by cheque. */
export const enercoopBills = [transposed(), oneBand()]
