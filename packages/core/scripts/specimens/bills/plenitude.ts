import type { Bill } from '../model/bill.js'
import { completeBill } from '../model/complete-bill.js'
import { draftBill } from '../model/draft-bill.js'
import { draftElectricity, draftGas } from '../model/draft-supply.js'
import { round, sum } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.plenitude
const references = { client: '99999999', contract: '99999999E', account: '199999999' }
const number = '99999999999'

function twoEnergies(): Bill {
  const id = 'own-O4-01'
  const period = { from: '2026-04-04', to: '2026-06-03' }
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 533, oldIndex: 7702, prices: [{ from: '2025-01-01', price: 0.1356 }] },
      { band: 'hc', kwh: 318, oldIndex: 5190, prices: [{ from: '2025-01-01', price: 0.0964 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 14.2 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const gas = draftGas({
    id,
    period,
    oldIndex: 12044,
    volume: 131,
    coefficient: 11.31,
    annualReference: 12650,
    networkOption: 'T2',
    prices: [{ from: '2025-01-01', price: 0.07215 }],
    subscription: { prices: [{ from: '2025-01-01', price: 20.4 }], convention: 'months' },
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Astucio Duo', regulated: false, priceType: 'fixe', endDate: '2027-04-03' },
      customer: {
        civility: 'Mme',
        name: 'Clémence Vaudémont',
        address: ['15 rue des Quatre-Églises', '54000 Nancy'],
        billingAddress: ['Chez M. Vaudémont', '40 avenue de Boufflers', '54000 Nancy'],
        references,
      },
      number,
      issueDate: '2026-06-08',
      dueDate: '2026-06-24',
      nextInvoiceDate: '2026-08-07',
      supplies: [electricity, gas],
      alreadyPaid: 284,
      printsEnergyTotals: 'both',
      instalment: { amount: 146, count: 10, nextDate: '2026-07-10' },
      judgement: { traps: ['dual', 'instalments_paid', 'schedule_of_instalments', 'no_thousands_separator'] },
    }),
  )
}

function yearEnd(): Bill {
  const id = 'own-O4-02'
  const period = { from: '2025-05-11', to: '2026-05-10' }
  const electricity = draftElectricity({
    id,
    period,
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: [
      {
        band: 'base',
        kwh: 3184,
        oldIndex: 61250,
        prices: [
          { from: '2025-01-01', price: 0.1297 },
          { from: '2026-02-01', price: 0.1275 },
        ],
      },
    ],
    subscription: {
      prices: [
        { from: '2025-01-01', price: 10.9 },
        { from: '2026-02-01', price: 11.5 },
      ],
      convention: 'days',
    },
    ctaDetail: 'base and rate',
  })
  const gas = draftGas({
    id,
    period,
    oldIndex: 30077,
    volume: 1164,
    coefficient: 11.24,
    annualReference: 12900,
    networkOption: 'T2',
    prices: [
      { from: '2025-01-01', price: 0.06742 },
      { from: '2026-02-01', price: 0.06988 },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 20.1 }], convention: 'days' },
  })
  const taxes = gas.taxes.map((row) => {
    if (row.code !== 'accise_gaz' || row.from !== '2026-02-01') return row
    const base = (row.base ?? 0) + 420
    return { ...row, base, amount: round((base * (row.rate ?? 0)) / 1000) }
  })
  const bill = completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier,
      offer: { name: 'Astucio Duo', regulated: false, priceType: 'fixe', endDate: '2027-05-10' },
      customer: {
        civility: 'M.',
        name: 'Barnabé Houdemont',
        address: ['6 rue du Haut de Chèvre', '54180 Houdemont'],
        references,
      },
      number,
      issueDate: '2026-05-15',
      dueDate: '2026-06-01',
      nextInvoiceDate: '2027-05-14',
      supplies: [
        { ...electricity, totalKwh: 3124 },
        { ...gas, taxes },
      ],
      alreadyPaid: 1980,
      printsEnergyTotals: 'both',
      instalment: { amount: 212, count: 10, nextDate: '2026-07-05' },
      judgement: {
        expected: ['E-ARI-05', 'E-ARI-08', 'E-TAX-04'],
        neutral: ['E-ARI-06', 'E-ARI-07'],
        anomalies: [
          { rule: 'E-ARI-05', detail: 'electricity total printed 3124 kWh, lines sum to 3184' },
          { rule: 'E-TAX-04', detail: 'gas accise charged on 420 kWh more than billed' },
          { rule: 'E-ARI-08', detail: 'left to pay printed 20 EUR above total less instalments' },
        ],
        traps: ['dual', 'yearly_bill', 'vat_change_in_period', 'excise_change_in_period', 'multi_period_consumption'],
      },
    }),
  )
  return { ...bill, totals: { ...bill.totals, netToPay: sum([bill.totals.netToPay, 20]) } }
}

/** Electricity and gas on one bill, with instalments. */
export const plenitudeBills = [twoEnergies(), yearEnd()]
