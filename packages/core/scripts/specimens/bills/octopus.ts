import type { Bill } from '../model/bill.js'
import { completeBill, settle } from '../model/complete-bill.js'
import { changeTaxes, draftBill } from '../model/draft-bill.js'
import { draftElectricity } from '../model/draft-supply.js'
import { ctaRate, networkFixedPart } from '../model/regulated-rates.js'
import { round, sum } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.octopus
const references = { client: 'A-99A99F99', account: '9999999999' }
const number = 'OEFR99999999'
const mentions = { energyMix: false }

function energyCheque(): Bill {
  const id = 'own-O2-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-01', to: '2026-04-30' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 521, oldIndex: 1874, prices: [{ from: '2025-01-01', price: 0.1271 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 11.45 }], convention: 'months' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Éco-conso', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Fleur Andrézieu',
        address: ['7 rue de la Poulaillerie', '69002 Lyon'],
        references,
        email: 'fleur.andrezieu@example.org',
      },
      number,
      issueDate: '2026-05-04',
      dueDate: '2026-05-18',
      nextInvoiceDate: '2026-07-02',
      supplies: [supply],
      energyCheque: 48,
      mentions,
      judgement: { traps: ['cheque_energie', 'readings_in_sentences', 'amount_column_first'] },
    }),
  )
}

function oldCtaRate(): Bill {
  const id = 'own-O2-02'
  const period = { from: '2026-02-01', to: '2026-03-31' }
  const supply = draftElectricity({
    id,
    period,
    powerKva: 6,
    option: 'hphc',
    networkTariff: 'MU4',
    bands: [
      { band: 'hp', kwh: 604, oldIndex: 20119, prices: [{ from: '2025-01-01', price: 0.1388 }] },
      { band: 'hc', kwh: 377, oldIndex: 11642, prices: [{ from: '2025-01-01', price: 0.0991 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 11.62 }], convention: 'months' },
    natures: ['R', 'E'],
    ctaDetail: 'rate',
  })
  const fixedPart = (networkFixedPart('MU4', 6, period.from) * 59) / 365
  const oldRate = ctaRate('2026-01-31')
  const charged = changeTaxes(supply, 'cta', (row) => ({
    ...row,
    rate: oldRate,
    amount: round((fixedPart * oldRate) / 100),
  }))
  const subscription = charged.subscription.map((row) => ({ ...row, amount: round(row.monthly * 2.5) }))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Éco-saison', regulated: false, priceType: 'fixe', endDate: '2027-01-31' },
      customer: {
        civility: 'M.',
        name: 'Ambroise Tarentelle',
        address: ['Bât. C, 3e étage', '91 montée de la Grande-Côte', '69001 Lyon'],
        references,
        email: 'ambroise.tarentelle@example.org',
      },
      number,
      issueDate: '2026-04-03',
      dueDate: '2026-04-17',
      nextInvoiceDate: '2026-06-02',
      supplies: [{ ...charged, subscription }],
      mentions,
      judgement: {
        expected: ['E-ARI-09', 'E-TAX-06'],
        neutral: ['E-ARI-04', 'E-PRC-02', 'E-RDG-01'],
        anomalies: [
          { rule: 'E-ARI-09', detail: '2 months at 11.62 = 23.24, billed 29.05' },
          { rule: 'E-TAX-06', detail: 'CTA at 21.93 % after 2026-02-01 instead of 15 %' },
        ],
        traps: ['estimated_reading'],
      },
    }),
  )
}

function reducedVat(): Bill {
  const id = 'own-O2-03'
  const supply = draftElectricity({
    id,
    period: { from: '2025-08-20', to: '2025-10-19' },
    powerKva: 9,
    option: 'base',
    networkTariff: 'CUST',
    bands: [{ band: 'base', kwh: 688, oldIndex: 33051, prices: [{ from: '2025-01-01', price: 0.1297 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 13.2 }], convention: 'months' },
    ctaDetail: 'none',
  })
  const subscription = supply.subscription.map((row) => ({ ...row, vatRate: 5.5 }))
  const reduced = changeTaxes({ ...supply, subscription }, 'cta', (row) => ({ ...row, vatRate: 5.5 }))
  const bill = completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Éco-conso', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Cunégonde Brévillars',
        address: ['2 chemin du Vallon', '38700 Corenc'],
        references,
        email: 'c.brevillars@example.org',
      },
      number,
      issueDate: '2025-10-23',
      dueDate: '2025-11-06',
      nextInvoiceDate: '2025-12-21',
      supplies: [reduced],
      mentions,
      judgement: {
        expected: ['E-ARI-03', 'E-TAX-01'],
        neutral: ['E-TAX-08', 'E-TAX-02'],
        anomalies: [
          { rule: 'E-TAX-01', detail: 'VAT 5.5 % on subscription and CTA of days after 2025-08-01' },
          { rule: 'E-ARI-03', detail: 'VAT 20 % printed 4.10 EUR above base x rate' },
        ],
      },
    }),
  )
  const vat = bill.vat.map((row) => (row.rate === 20 ? { ...row, amount: round(row.amount + 4.1) } : row))
  const vatTotal = sum(vat.map(({ amount }) => amount))
  return { ...bill, vat, totals: settle({ ...bill.totals, vat: vatTotal, ttc: sum([bill.totals.ht, vatTotal]) }) }
}

/** Electricity for households, readings told in sentences. */
export const octopusBills = [energyCheque(), oldCtaRate(), reducedVat()]
