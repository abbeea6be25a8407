import type { Bill } from '../model/bill.js'
import { completeBill, settle } from '../model/complete-bill.js'
import { changeTaxes, draftBill } from '../model/draft-bill.js'
import { draftElectricity, draftGas } from '../model/draft-supply.js'
import { round, sum } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.ilek
const references = { client: 'ILK-9999999', contract: 'C-99999-9' }
const number = 'FACT-9999999999'

function gasWithReducedVat(): Bill {
  const id = 'held-H2-01'
  const supply = draftGas({
    id,
    period: { from: '2025-09-01', to: '2025-10-31' },
    oldIndex: 602,
    volume: 74,
    coefficient: 11.05,
    annualReference: 8460,
    networkOption: 'T2',
    prices: [{ from: '2025-01-01', price: 0.06844 }],
    subscription: { prices: [{ from: '2025-01-01', price: 19.9 }], convention: 'months' },
  })
  const subscription = supply.subscription.map((row) => ({ ...row, vatRate: 5.5 }))
  const reduced = changeTaxes({ ...supply, subscription }, 'cta', (row) => ({ ...row, vatRate: 5.5 }))
  const bill = completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Biogaz du Sud-Ouest', regulated: false, priceType: 'fixe', endDate: '2026-08-31' },
      customer: {
        civility: 'Mme',
        name: 'Hermance Castagnède',
        address: ['46 chemin de Tournefeuille', '31300 Toulouse'],
        references,
        email: 'hermance@example.org',
      },
      number,
      issueDate: '2025-11-05',
      dueDate: '2025-11-20',
      nextInvoiceDate: '2026-01-05',
      supplies: [reduced],
      judgement: {
        expected: ['E-ARI-01', 'E-TAX-01'],
        neutral: ['E-TAX-08', 'E-TAX-02'],
        anomalies: [
          { rule: 'E-TAX-01', detail: 'VAT 5.5 % on subscription and CTA of days after 2025-08-01' },
          { rule: 'E-ARI-01', detail: 'total before tax 8.90 EUR above the sum of the lines' },
        ],
        traps: ['cards'],
      },
    }),
  )
  const vat = bill.vat.map(({ rate, base, amount }) =>
    rate === 20 ? { rate, base: sum([base, 8.9]), amount: round(((base + 8.9) * rate) / 100) } : { rate, base, amount },
  )
  const ht = sum(vat.map(({ base }) => base))
  const vatTotal = sum(vat.map(({ amount }) => amount))
  return { ...bill, vat, totals: settle({ ...bill.totals, ht, vat: vatTotal, ttc: sum([ht, vatTotal]) }) }
}

function previousBalance(): Bill {
  const id = 'held-H2-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-05-06', to: '2026-07-05' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 398, oldIndex: 71204, prices: [{ from: '2025-01-01', price: 0.1266 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 11.65 }], convention: 'months' },
    natures: ['A', 'R'],
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Électricité de la Vallée du Lot', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Philibert Laboubée',
        address: ['Lieu-dit Combe Longue', '46090 Arcambal'],
        billingAddress: ['11 rue du Tivoli', '31000 Toulouse'],
        references,
        email: 'philibert@example.org',
      },
      number,
      issueDate: '2026-07-09',
      dueDate: '2026-07-24',
      nextInvoiceDate: '2026-09-07',
      supplies: [supply],
      previousBalance: 37.2,
      judgement: { traps: ['cards', 'previous_balance', 'self_reading'] },
    }),
  )
}

/** Electricity or gas for households. */
export const ilekBills = [gasWithReducedVat(), previousBalance()]
