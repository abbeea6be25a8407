import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { changeTaxes, draftBill } from '../../model/draft-bill.js'
import { draftElectricity, draftGas } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { examSuppliers } from '../suppliers.js'

const supplier = examSuppliers.wekiwi
const references = { client: 'W9999999', contract: '9999999' }
const number = 'WK999999999'

function oneMonth(): Bill {
  const id = 'exam-X6-01'
  const period = { from: '2026-06-01', to: '2026-06-30' }
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Kiwhi Fixe', regulated: false, priceType: 'fixe', endDate: '2027-01-31' },
      customer: {
        civility: 'Mme',
        name: 'Radegonde Pressigny',
        address: ['Hameau de la Guérinière', '5 chemin des Noyers', '37600 Loches'],
        references,
      },
      number,
      issueDate: '2026-07-03',
      dueDate: '2026-07-15',
      nextInvoiceDate: '2026-08-03',
      supplies: [
        draftElectricity({
          id,
          period,
          powerKva: 6,
          option: 'base',
          networkTariff: 'CU4',
          bands: [{ band: 'base', kwh: 198, oldIndex: 13307, prices: [{ from: '2025-01-01', price: 0.1269 }] }],
          subscription: { prices: [{ from: '2025-01-01', price: 11.64 }], convention: 'months' },
          ctaDetail: 'none',
        }),
        draftGas({
          id,
          period,
          oldIndex: 4087,
          volume: 26,
          coefficient: 11.341,
          annualReference: 10320,
          networkOption: 'T2',
          prices: [{ from: '2025-01-01', price: 0.0839 }],
          subscription: { prices: [{ from: '2025-01-01', price: 21.18 }], convention: 'months' },
        }),
      ],
      alreadyPaid: 85,
      printsEnergyTotals: 'both',
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03'],
        traps: ['dual', 'energies_side_by_side', 'instalments_paid', 'reckoning_on_second_line'],
      },
    }),
  )
}

function taxOnTooMuch(): Bill {
  const id = 'exam-X6-02'
  const period = { from: '2025-09-12', to: '2025-11-11' }
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: 655, oldIndex: 81922, prices: [{ from: '2025-01-01', price: 0.1391 }] },
      { band: 'hc', kwh: 402, oldIndex: 50377, prices: [{ from: '2025-01-01', price: 0.1046 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 14.44 }], convention: 'months' },
    ctaDetail: 'none',
  })
  const overtaxed = changeTaxes(electricity, 'accise_electricite', (row) => {
    const base = (row.base ?? 0) + 250
    return { ...row, base, amount: round((base * (row.rate ?? 0)) / 1000) }
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Kiwhi Fixe', regulated: false, priceType: 'fixe', endDate: '2026-09-11' },
      customer: {
        civility: 'M.',
        name: 'Ferréol Massillargues',
        address: ['Bâtiment D2, 8 rue de la Violette', '30000 Nîmes'],
        billingAddress: ['BP 77', '30420 Calvisson'],
        references,
      },
      number,
      issueDate: '2025-11-17',
      dueDate: '2025-12-02',
      nextInvoiceDate: '2026-01-16',
      supplies: [
        overtaxed,
        draftGas({
          id,
          period,
          oldIndex: 27150,
          volume: 97,
          coefficient: 11.228,
          annualReference: 9870,
          networkOption: 'T2',
          prices: [{ from: '2025-01-01', price: 0.0797 }],
          subscription: { prices: [{ from: '2025-01-01', price: 20.66 }], convention: 'months' },
          natures: ['R', 'E'],
        }),
      ],
      previousBalance: -23.4,
      printsEnergyTotals: 'both',
      judgement: {
        expected: ['E-TAX-04'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-ARI-05', 'E-ARI-06'],
        anomalies: [{ rule: 'E-TAX-04', detail: 'electricity accise charged on 250 kWh more than billed' }],
        traps: [
          'dual',
          'energies_side_by_side',
          'credit_from_before',
          'estimated_reading',
          'billing_address_elsewhere',
        ],
      },
    }),
  )
}

/** Electricity and gas side by side on one page. */
export const wekiwiBills = [oneMonth(), taxOnTooMuch()]
