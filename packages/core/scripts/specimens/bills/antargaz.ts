import type { Bill } from '../model/bill.js'
import { completeBill } from '../model/complete-bill.js'
import { changeTaxes, draftBill } from '../model/draft-bill.js'
import { draftGas } from '../model/draft-supply.js'
import { round } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.antargaz
const references = { client: '0000999999', contract: 'GN-9999-99', account: '99999999' }
const number = '999999999-9'

function yearOfGas(): Bill {
  const id = 'held-H5-01'
  const supply = draftGas({
    id,
    period: { from: '2025-04-15', to: '2026-04-14' },
    oldIndex: 98104,
    volume: 1389,
    coefficient: 11.07,
    annualReference: 15200,
    networkOption: 'T2',
    prices: [
      { from: '2025-01-01', price: 0.0668 },
      { from: '2025-10-01', price: 0.0642 },
      { from: '2026-01-01', price: 0.0655 },
    ],
    subscription: {
      prices: [
        { from: '2025-01-01', price: 19.4 },
        { from: '2026-01-01', price: 20.2 },
      ],
      convention: 'days',
    },
  })
  return completeBill(
    draftBill({
      id,
      kind: 'regularisation',
      supplier,
      offer: { name: 'Gaz Naturel Sérénité', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Côme Vandenbrouck',
        address: ['12 rue de la Brasserie', '59190 Hazebrouck'],
        references,
      },
      number,
      issueDate: '2026-04-21',
      dueDate: '2026-05-15',
      nextInvoiceDate: '2027-04-20',
      supplies: [supply],
      alreadyPaid: 1650,
      judgement: {
        traps: ['table_across_pages', 'carried_forward', 'multi_period_consumption', 'vat_change_in_period'],
      },
    }),
  )
}

function collective(): Bill {
  const id = 'held-H5-02'
  const supply = draftGas({
    id,
    period: { from: '2026-05-01', to: '2026-06-30' },
    oldIndex: 4410,
    volume: 288,
    coefficient: 11.2,
    annualReference: 41800,
    networkOption: 'T2',
    prices: [{ from: '2025-01-01', price: 0.0671 }],
    subscription: { prices: [{ from: '2025-01-01', price: 22.6 }], convention: 'months' },
  })
  const charged = changeTaxes(supply, 'accise_gaz', (row) => ({
    ...row,
    rate: 17.16,
    amount: round(((row.base ?? 0) * 17.16) / 1000),
  }))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Gaz Naturel Copropriété', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        name: 'SDC Résidence Le Clos Saint-Vaast',
        address: ['2 allée des Marronniers', '62000 Arras'],
        billingAddress: ['Cabinet Wambrechies Gestion', '40 rue Ernestale', '62000 Arras'],
        references,
      },
      number,
      issueDate: '2026-07-06',
      dueDate: '2026-07-28',
      nextInvoiceDate: '2026-09-07',
      supplies: [{ ...charged, deliveryPoint: 'GI048213' }],
      judgement: {
        expected: ['E-TAX-03'],
        neutral: ['E-TAX-08'],
        anomalies: [{ rule: 'E-TAX-03', detail: 'accise 17.16 EUR/MWh printed instead of 16.39' }],
        traps: ['collective_site', 'delivery_point_gi'],
      },
    }),
  )
}

/** Gas: a year with many lines, and a collective site. */
export const antargazBills = [yearOfGas(), collective()]
