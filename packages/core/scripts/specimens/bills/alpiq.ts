import type { Bill } from '../model/bill.js'
import { completeBill } from '../model/complete-bill.js'
import { changeTaxes, draftBill } from '../model/draft-bill.js'
import { draftElectricity } from '../model/draft-supply.js'
import { round } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.alpiq
const references = { client: '99 99 99 99', contract: 'ALP-99999999' }
const number = 'FR-99-999999'
const offer = { name: 'Électricité Stable', regulated: false, priceType: 'fixe', endDate: '2028-02-29' } as const

function weekend(): Bill {
  const id = 'own-O7-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-12', to: '2026-04-11' },
    powerKva: 12,
    option: 'weekend',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'semaine', kwh: 1014, oldIndex: 56118, prices: [{ from: '2025-01-01', price: 0.1399 }] },
      { band: 'weekend', kwh: 655, oldIndex: 30412, prices: [{ from: '2025-01-01', price: 0.1031 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 17.1 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { ...offer, name: 'Électricité Stable Week-end' },
      customer: {
        civility: 'Mme',
        name: 'Sidonie Montclar-Rivoire',
        address: ['200 route du Semnoz', '74600 Seynod'],
        references,
      },
      number,
      issueDate: '2026-04-15',
      dueDate: '2026-04-30',
      nextInvoiceDate: '2026-06-15',
      supplies: [supply],
      printsEnergyTotals: 'both',
      instalment: { amount: 128, count: 9, nextDate: '2026-05-15' },
      judgement: {
        traps: ['weekend', 'price_with_tax_column', 'days_column', 'schedule_as_table'],
        neutral: ['E-OPT-05'],
      },
    }),
  )
}

function unpaidBefore(): Bill {
  const id = 'own-O7-02'
  const supply = draftElectricity({
    id,
    period: { from: '2025-07-05', to: '2025-09-04' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 436, oldIndex: 12675, prices: [{ from: '2025-01-01', price: 0.1284 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 10.7 }], convention: 'days' },
    ctaDetail: 'base and rate',
  })
  const charged = changeTaxes(supply, 'accise_electricite', (row) =>
    row.from < '2025-08-01'
      ? row
      : { ...row, base: (row.base ?? 0) + 60, amount: round((((row.base ?? 0) + 60) * (row.rate ?? 0)) / 1000) },
  )
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'M.',
        name: 'Fulbert Chantegrel',
        address: ['La Tuilière', '26400 Crest'],
        billingAddress: ['Boîte 14', '5 rue Archinard', '26400 Crest'],
        references,
      },
      number,
      issueDate: '2025-09-09',
      dueDate: '2025-09-25',
      nextInvoiceDate: '2025-11-07',
      supplies: [charged],
      printsEnergyTotals: 'both',
      previousBalance: 64.18,
      judgement: {
        expected: ['E-TAX-04'],
        neutral: ['E-TAX-03'],
        anomalies: [{ rule: 'E-TAX-04', detail: 'accise charged on 60 kWh more than billed' }],
        traps: ['previous_balance', 'vat_change_in_period', 'excise_change_in_period'],
      },
    }),
  )
}

/** Electricity for households, prices before and with tax side by side. */
export const alpiqBills = [weekend(), unpaidBefore()]
