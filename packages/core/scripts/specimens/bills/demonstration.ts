import type { Bill } from '../model/bill.js'
import { completeBill, settle } from '../model/complete-bill.js'
import { changeTaxes, draftBill } from '../model/draft-bill.js'
import { draftElectricity } from '../model/draft-supply.js'
import { round, sum } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

/** The bill of the demonstration: an invented supplier, a fictional customer, a period across 1 February 2026. */
export function demonstrationBill(): Bill {
  const id = 'facture-demonstration'
  const supply = draftElectricity({
    id,
    period: { from: '2026-01-05', to: '2026-03-04' },
    powerKva: 6,
    option: 'hphc',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 842, oldIndex: 24518, prices: [{ from: '2025-01-01', price: 0.1562 }] },
      { band: 'hc', kwh: 468, oldIndex: 13207, prices: [{ from: '2025-01-01', price: 0.1158 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 13.1 }], convention: 'days' },
    ctaDetail: 'base and rate',
  })
  const oldRate = changeTaxes(supply, 'accise_electricite', (row) =>
    row.from < '2026-02-01' ? row : { ...row, rate: 33.7, amount: round(((row.base ?? 0) * 33.7) / 1000) },
  )
  const bill = completeBill(
    draftBill({
      id,
      supplier: suppliers.demonstration,
      offer: { name: 'Loire Sérénité 2 ans', regulated: false, priceType: 'fixe', endDate: '2027-01-04' },
      customer: {
        civility: 'Mme',
        name: 'Camille Exemplier',
        address: ['14 rue des Tanneurs', '37000 Tours'],
        references: { client: '9999 9999', contract: 'LDL-999999' },
      },
      number: 'LL-2026-0099999',
      issueDate: '2026-03-09',
      dueDate: '2026-03-26',
      nextInvoiceDate: '2026-05-05',
      supplies: [oldRate],
      judgement: {
        expected: ['E-ARI-03', 'E-TAX-03', 'E-PRC-01', 'E-PRC-02'],
        neutral: ['E-TAX-05', 'E-TAX-08'],
        anomalies: [
          { rule: 'E-TAX-03', detail: 'accise 33.70 EUR/MWh printed instead of 30.85 from 2026-02-01' },
          { rule: 'E-ARI-03', detail: 'VAT 20 % printed 6.20 EUR above base x rate' },
          { rule: 'E-PRC-01', detail: 'kWh prices 9 to 15 % above the regulated tariff' },
          { rule: 'E-PRC-02', detail: 'subscription 11 % above the regulated tariff' },
        ],
        traps: ['excise_change_in_period'],
      },
    }),
  )
  const vat = bill.vat.map((row) => ({ ...row, amount: round(row.amount + 6.2) }))
  const vatTotal = sum(vat.map(({ amount }) => amount))
  return { ...bill, vat, totals: settle({ ...bill.totals, vat: vatTotal, ttc: sum([bill.totals.ht, vatTotal]) }) }
}
