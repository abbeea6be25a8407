import type { Bill } from '../model/bill.js'
import { completeBill } from '../model/complete-bill.js'
import { changeTaxes, draftBill } from '../model/draft-bill.js'
import { draftElectricity } from '../model/draft-supply.js'
import { round } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.ekwateur
const references = { client: 'EKW9999999', contract: '99-9999-9999' }
const number = 'FA-9999-9999999'
const offer = { regulated: false, endDate: null } as const

function acrossTheNewYear(): Bill {
  const id = 'own-O1-01'
  const supply = draftElectricity({
    id,
    period: { from: '2025-12-14', to: '2026-02-13' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      {
        band: 'hp',
        kwh: 1214,
        oldIndex: 31458,
        prices: [
          { from: '2025-01-01', price: 0.1362 },
          { from: '2026-02-01', price: 0.1341 },
        ],
      },
      {
        band: 'hc',
        kwh: 806,
        oldIndex: 22917,
        prices: [
          { from: '2025-01-01', price: 0.101 },
          { from: '2026-02-01', price: 0.0957 },
        ],
      },
    ],
    subscription: {
      prices: [
        { from: '2025-01-01', price: 12.96 },
        { from: '2026-02-01', price: 13.94 },
      ],
      convention: 'days',
    },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { ...offer, name: 'Électricité verte fixe 2 ans', priceType: 'fixe', endDate: '2027-06-30' },
      customer: {
        civility: 'Mme',
        name: 'Apolline Trévidic',
        address: ['12 venelle des Goélettes', '56100 Lorient'],
        references,
      },
      number,
      issueDate: '2026-02-17',
      dueDate: '2026-03-04',
      nextInvoiceDate: '2026-04-14',
      supplies: [{ ...supply, networkShare: 140.16 }],
      judgement: { traps: ['excise_change_in_period', 'multi_period_consumption', 'sidebar_right'] },
    }),
  )
}

function oldAcciseRate(): Bill {
  const id = 'own-O1-02'
  const supply = draftElectricity({
    id,
    period: { from: '2025-09-05', to: '2025-11-04' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 618, oldIndex: 9871, prices: [{ from: '2025-01-01', price: 0.1261 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 10.52 }], convention: 'days' },
    ctaDetail: 'base and rate',
  })
  const withOldRate = changeTaxes(supply, 'accise_electricite', (row) => ({
    ...row,
    rate: 33.7,
    amount: round(((row.base ?? 0) * 33.7) / 1000),
  }))
  const consumption = withOldRate.consumption.map((row) => ({ ...row, amount: round(row.amount + 9) }))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { ...offer, name: 'Électricité verte variable', priceType: 'indexe' },
      customer: {
        civility: 'M.',
        name: 'Gaspard Le Moullec',
        address: ['Résidence Les Embruns, apt 41', '3 quai du Moulin Blanc', '29480 Le Relecq-Kerhuon'],
        references,
      },
      number,
      issueDate: '2025-11-08',
      dueDate: '2025-11-24',
      nextInvoiceDate: '2026-01-05',
      supplies: [{ ...withOldRate, consumption }],
      judgement: {
        expected: ['E-ARI-04', 'E-TAX-03'],
        neutral: ['E-TAX-05', 'E-TAX-08', 'E-PRC-01'],
        anomalies: [
          { rule: 'E-ARI-04', detail: '618 kWh x 0.1261 = 77.93, billed 86.93' },
          { rule: 'E-TAX-03', detail: 'accise 33.70 EUR/MWh printed instead of 29.98 for 2025-09-05..2025-11-04' },
        ],
      },
    }),
  )
}

function closingBill(): Bill {
  const id = 'own-O1-03'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-01', to: '2026-04-18' },
    powerKva: 3,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 214, oldIndex: 4402, prices: [{ from: '2025-01-01', price: 0.1242 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 8.71 }], convention: 'days' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      kind: 'resiliation',
      supplier,
      offer: { ...offer, name: 'Électricité verte variable', priceType: 'indexe' },
      customer: {
        civility: 'M.',
        name: 'Octave Quéméneur',
        address: ['5 impasse du Fournil', '35000 Rennes'],
        billingAddress: ['22 rue Hippolyte Worms', '76620 Le Havre'],
        references,
      },
      number,
      issueDate: '2026-04-27',
      supplies: [supply],
      alreadyPaid: 96,
      judgement: {
        traps: ['closing_bill', 'credit_balance', 'instalments_paid', 'unicode_minus'],
        neutral: ['E-FEE-04'],
      },
    }),
  )
}

function oldLocalTax(): Bill {
  const id = 'own-O1-04'
  const supply = draftElectricity({
    id,
    period: { from: '2026-04-10', to: '2026-06-09' },
    powerKva: 12,
    option: 'hphc',
    networkTariff: 'MUDT',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 872, oldIndex: 104318, prices: [{ from: '2025-01-01', price: 0.1379 }] },
      { band: 'hc', kwh: 641, oldIndex: 66027, prices: [{ from: '2025-01-01', price: 0.0983 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 17.04 }], convention: 'days' },
    ctaDetail: 'base and rate',
  })
  const localTax = {
    code: 'tccfe',
    label: 'TCCFE',
    ...supply.period,
    base: 1513,
    baseUnit: 'kWh',
    rate: 6.63,
    rateUnit: 'EUR/MWh',
    amount: round((1513 * 6.63) / 1000),
    vatRate: 20,
  } as const
  const readings = supply.readings.map((row) => (row.band === 'hp' ? { ...row, newIndex: row.newIndex - 24 } : row))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { ...offer, name: 'Électricité verte fixe 2 ans', priceType: 'fixe', endDate: '2028-04-09' },
      customer: {
        civility: 'Mme',
        name: 'Solveig Kerambrun',
        address: ['18 allée des Bruyères', '44600 Saint-Nazaire'],
        references,
      },
      number,
      issueDate: '2026-06-15',
      dueDate: '2026-07-01',
      nextInvoiceDate: '2026-08-10',
      supplies: [{ ...supply, readings, taxes: [...supply.taxes, localTax] }],
      judgement: {
        expected: ['E-ARI-06', 'E-TAX-07'],
        neutral: ['E-TAX-09', 'E-ARI-05'],
        anomalies: [
          { rule: 'E-ARI-06', detail: 'HP index difference 848, billed 872 kWh' },
          { rule: 'E-TAX-07', detail: 'TCCFE billed on 1513 kWh in 2026; it ended on 2022-12-31' },
        ],
      },
    }),
  )
}

/** Electricity for households, three months around the changes of 1 February 2026 and after. */
export const ekwateurBills = [acrossTheNewYear(), oldAcciseRate(), closingBill(), oldLocalTax()]
