import type { Bill } from '../model/bill.js'
import { completeBill, settle } from '../model/complete-bill.js'
import { changeTaxes, draftBill } from '../model/draft-bill.js'
import { draftElectricity } from '../model/draft-supply.js'
import { round, sum } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.ohm
const references = { client: 'CLI999999', account: 'OHM-9999-9999' }
const number = 'INV/26/999999'
const offer = { name: 'Maxi Éco', regulated: false, priceType: 'indexe', endDate: null } as const

function autumn(): Bill {
  const id = 'held-H3-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-08-05', to: '2026-10-04' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 1288, oldIndex: 9866, prices: [{ from: '2025-01-01', price: 0.1411 }] },
      { band: 'hc', kwh: 905, oldIndex: 7421, prices: [{ from: '2025-01-01', price: 0.0979 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 14.6 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'M.',
        name: 'Isidore Maugarnier',
        address: ['3 lotissement des Aulnes', '72100 Le Mans'],
        references,
      },
      number,
      issueDate: '2026-10-08',
      dueDate: '2026-10-26',
      nextInvoiceDate: '2026-12-07',
      supplies: [supply],
      previousBalance: -18.45,
      instalment: { amount: 174.5, count: 11, nextDate: '2026-11-05' },
      judgement: {
        neutral: ['E-TAX-06'],
        traps: ['after_the_tariff_guard', 'credit_from_before', 'schedule_of_instalments'],
      },
    }),
  )
}

function oldContribution(): Bill {
  const id = 'held-H3-02'
  const supply = draftElectricity({
    id,
    period: { from: '2025-10-16', to: '2025-12-15' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CUST',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 1033, oldIndex: 118402, prices: [{ from: '2025-01-01', price: 0.1288 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 10.95 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const contribution = {
    code: 'cspe',
    label: 'CSPE',
    ...supply.period,
    base: 1033,
    baseUnit: 'kWh',
    rate: 22.5,
    rateUnit: 'EUR/MWh',
    amount: round((1033 * 22.5) / 1000),
    vatRate: 20,
  } as const
  const bill = completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'Mme',
        name: 'Zénaïde Pirmeuil',
        address: ['Villa Mon Rêve', '29 boulevard de la Plage', '85100 Les Sables-d’Olonne'],
        references,
      },
      number,
      issueDate: '2025-12-19',
      dueDate: '2026-01-08',
      nextInvoiceDate: '2026-02-17',
      supplies: [{ ...supply, taxes: [...supply.taxes, contribution] }],
      judgement: {
        expected: ['E-ARI-02', 'E-TAX-07'],
        neutral: ['E-TAX-09', 'E-TAX-04', 'E-TAX-03'],
        anomalies: [
          { rule: 'E-TAX-07', detail: 'CSPE billed beside the accise in 2025' },
          { rule: 'E-ARI-02', detail: 'total with tax printed 10 EUR above total before tax plus VAT' },
        ],
      },
    }),
  )
  return { ...bill, totals: settle({ ...bill.totals, ttc: sum([bill.totals.ttc, 10]) }) }
}

function paidService(): Bill {
  const id = 'held-H3-03'
  const period = { from: '2026-02-10', to: '2026-04-09' }
  const supply = draftElectricity({
    id,
    period,
    powerKva: 6,
    option: 'hphc',
    networkTariff: 'MUDT',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 740, oldIndex: 15090, prices: [{ from: '2025-01-01', price: 0.1377 }] },
      { band: 'hc', kwh: 512, oldIndex: 10266, prices: [{ from: '2025-01-01', price: 0.0968 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 11.4 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const charged = changeTaxes(supply, 'accise_electricite', (row) => ({
    ...row,
    base: (row.base ?? 0) + 198,
    amount: round((((row.base ?? 0) + 198) * (row.rate ?? 0)) / 1000),
  }))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { ...offer, name: 'Soir & Week-end' },
      customer: {
        civility: 'M.',
        name: 'Evrard Tonquédec',
        address: ['50 rue de la Minoterie', '22300 Lannion'],
        references,
      },
      number,
      issueDate: '2026-04-14',
      dueDate: '2026-05-02',
      nextInvoiceDate: '2026-06-12',
      supplies: [charged],
      services: [
        { label: 'Assistance dépannage', kind: 'service', ...period, amount: 9.98, vatRate: 20 },
        { label: 'Remise fidélité', kind: 'remise', from: null, to: null, amount: -6, vatRate: 20 },
      ],
      judgement: {
        expected: ['E-ARI-10', 'E-SRV-01', 'E-TAX-04'],
        neutral: ['E-SRV-02', 'E-OPT-05'],
        anomalies: [
          { rule: 'E-TAX-04', detail: 'accise charged on 1450 kWh instead of 1252' },
          { rule: 'E-ARI-10', detail: 'discount without a date' },
          { rule: 'E-SRV-01', detail: 'paid service line 9.98 EUR before tax' },
        ],
        traps: ['option_line', 'discount'],
      },
    }),
  )
}

/** Electricity for households, bills of a dense table. */
export const ohmBills = [autumn(), oldContribution(), paidService()]
