import type { Bill } from '../model/bill.js'
import { completeBill } from '../model/complete-bill.js'
import { changeTaxes, draftBill } from '../model/draft-bill.js'
import { draftElectricity, draftGas } from '../model/draft-supply.js'
import { round } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.primeo
const references = { client: '9999999', contract: '99-999-999', account: 'P999999' }
const number = '9999/99999'
const mentions = { emergencyPhone: false }

function gas(): Bill {
  const id = 'own-O8-01'
  const supply = draftGas({
    id,
    period: { from: '2026-01-09', to: '2026-03-08' },
    oldIndex: 5512,
    volume: 402,
    coefficient: 11.418,
    annualReference: 16420,
    networkOption: 'T2',
    prices: [
      { from: '2025-01-01', price: 0.0651 },
      { from: '2026-02-01', price: 0.0637 },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 21.3 }], convention: 'days' },
    natures: ['R', 'E'],
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Gaz Fixe Trois Frontières', regulated: false, priceType: 'fixe', endDate: '2027-01-08' },
      customer: {
        civility: 'Mme',
        name: 'Roswitha Klingelschmitt',
        address: ['3 rue des Cigognes', '68220 Hésingue'],
        references,
      },
      number,
      issueDate: '2026-03-12',
      dueDate: '2026-03-27',
      nextInvoiceDate: '2026-05-12',
      supplies: [supply],
      mentions,
      judgement: {
        traps: ['estimated_reading', 'multi_period_consumption', 'excise_change_in_period', 'values_below_labels'],
      },
    }),
  )
}

function electricity(): Bill {
  const id = 'own-O8-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-20', to: '2026-04-19' },
    powerKva: 6,
    option: 'hphc',
    networkTariff: 'MU4',
    bands: [
      { band: 'hp', kwh: 702, oldIndex: 3318, prices: [{ from: '2025-01-01', price: 0.1371 }] },
      { band: 'hc', kwh: 498, oldIndex: 2207, prices: [{ from: '2025-01-01', price: 0.0988 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 11.55 }], convention: 'months' },
    ctaDetail: 'none',
  })
  const charged = changeTaxes(supply, 'accise_electricite', (row) => ({
    ...row,
    rate: 33.7,
    amount: round(((row.base ?? 0) * 33.7) / 1000),
  }))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Électricité Fixe Trois Frontières', regulated: false, priceType: 'fixe', endDate: '2027-02-19' },
      customer: {
        civility: 'M.',
        name: 'Ferréol Oberdorff',
        address: ['Appartement 8', '77 faubourg de Belfort', '68700 Cernay'],
        references,
      },
      number,
      issueDate: '2026-04-23',
      dueDate: '2026-05-11',
      nextInvoiceDate: '2026-06-23',
      supplies: [charged],
      mentions,
      judgement: {
        expected: ['E-TAX-03'],
        neutral: ['E-TAX-05', 'E-TAX-08'],
        anomalies: [{ rule: 'E-TAX-03', detail: 'accise 33.70 EUR/MWh printed instead of 30.85' }],
        traps: ['values_below_labels'],
      },
    }),
  )
}

/** Gas or electricity for households, values below their labels. */
export const primeoBills = [gas(), electricity()]
