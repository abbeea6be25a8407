import type { Bill, Supply } from '../model/bill.js'
import { completeBill, settle } from '../model/complete-bill.js'
import { changeTaxes, draftBill } from '../model/draft-bill.js'
import { draftElectricity } from '../model/draft-supply.js'
import { round, sum } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.vattenfall
const references = { client: 'VPRO-999999', contract: 'CT9999999' }
const offer = {
  name: 'Électricité Verte Équilibre Pro',
  regulated: false,
  priceType: 'fixe',
  endDate: '2027-12-31',
} as const
const number = 'VF9999999999'
const common = { supplier, offer, number, paymentMethod: 'virement', isDirectDebit: false } as const

function monthlyBill(): Bill {
  const id = 'own-O5-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-01-01', to: '2026-01-31' },
    powerKva: 36,
    option: 'hphc',
    networkTariff: 'MUDT',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 2946, oldIndex: 188214, prices: [{ from: '2025-01-01', price: 0.1284 }] },
      { band: 'hc', kwh: 1518, oldIndex: 90377, prices: [{ from: '2025-01-01', price: 0.0961 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 37.4 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      ...common,
      id,
      customer: {
        name: 'SARL Menuiserie Haubourdin-Leclère',
        address: ['ZA des Peupliers, lot 7', '62217 Achicourt'],
        references,
        isCompany: true,
      },
      issueDate: '2026-02-05',
      dueDate: '2026-03-07',
      nextInvoiceDate: '2026-03-05',
      supplies: [supply],
      services: [
        {
          label: 'Garanties d’origine France',
          kind: 'service',
          from: '2026-01-01',
          to: '2026-01-31',
          amount: 6.7,
          vatRate: 20,
        },
      ],
      printsEnergyTotals: 'ht',
      judgement: { neutral: ['E-SRV-01'], traps: ['professional', 'eur_per_mwh', 'option_line'] },
    }),
  )
}

function otherClass(): Bill {
  const id = 'own-O5-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-05-01', to: '2026-05-31' },
    powerKva: 18,
    option: 'base',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 1377, oldIndex: 45120, prices: [{ from: '2025-01-01', price: 0.1241 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 21.6 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const charged = changeTaxes(supply, 'accise_electricite', (row) => ({
    ...row,
    rate: 26.58,
    amount: round(((row.base ?? 0) * 26.58) / 1000),
  }))
  return completeBill(
    draftBill({
      ...common,
      id,
      customer: {
        name: 'EURL Boulangerie Trapenard',
        address: ['31 Grand-Rue', '63340 Saint-Germain-Lembron'],
        references,
        isCompany: true,
      },
      issueDate: '2026-06-04',
      dueDate: '2026-07-04',
      nextInvoiceDate: '2026-07-04',
      supplies: [charged],
      services: [{ label: 'Geste commercial', kind: 'remise', from: null, to: null, amount: -15, vatRate: 20 }],
      printsEnergyTotals: 'ht',
      judgement: {
        expected: ['E-ARI-10', 'E-TAX-05'],
        neutral: ['E-TAX-03'],
        anomalies: [
          { rule: 'E-TAX-05', detail: 'accise of the class above 36 kVA (26.58) on an 18 kVA site (30.85)' },
          { rule: 'E-ARI-10', detail: 'credit of 15 EUR without a date' },
        ],
        traps: ['professional'],
      },
    }),
  )
}

function creditNote(): Bill {
  const id = 'own-O5-03'
  const supply = draftElectricity({
    id,
    period: { from: '2025-11-01', to: '2025-11-30' },
    powerKva: 18,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: -412, oldIndex: 20412, prices: [{ from: '2025-01-01', price: 0.1298 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 21.6 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const credited: Supply = {
    ...supply,
    readings: [],
    subscription: [],
    history: [],
    taxes: supply.taxes.filter(({ code }) => code !== 'cta'),
  }
  return completeBill(
    draftBill({
      ...common,
      id,
      kind: 'avoir',
      number: 'AV9999999999',
      customer: {
        name: 'SAS Garage des Trois Fontaines',
        address: ['112 route de Lens', '62223 Sainte-Catherine'],
        references,
        isCompany: true,
      },
      issueDate: '2026-01-15',
      supplies: [credited],
      printsEnergyTotals: 'ht',
      judgement: { traps: ['credit_note', 'negative_quantities', 'professional'], neutral: ['E-LEG-02', 'E-ARI-10'] },
    }),
  )
}

function taxesOutsideVat(): Bill {
  const id = 'own-O5-04'
  const supply = draftElectricity({
    id,
    period: { from: '2026-06-01', to: '2026-06-30' },
    powerKva: 30,
    option: 'hphc',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 1803, oldIndex: 77441, prices: [{ from: '2025-01-01', price: 0.1305 }] },
      { band: 'hc', kwh: 1096, oldIndex: 40018, prices: [{ from: '2025-01-01', price: 0.0948 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 31.9 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const bill = completeBill(
    draftBill({
      ...common,
      id,
      customer: {
        name: 'SCEA Les Vergers de Mirepeix',
        address: ['Chemin de la Plaine', '64800 Mirepeix'],
        references,
        isCompany: true,
      },
      issueDate: '2026-07-03',
      dueDate: '2026-08-02',
      nextInvoiceDate: '2026-08-04',
      supplies: [supply],
      printsEnergyTotals: 'ht',
      judgement: {
        expected: ['E-ARI-02', 'E-TAX-08'],
        neutral: ['E-ARI-03', 'E-ARI-01'],
        anomalies: [
          { rule: 'E-TAX-08', detail: 'VAT computed on the amount before accise and CTA' },
          { rule: 'E-ARI-02', detail: 'total with tax printed 5 EUR above total before tax plus VAT' },
        ],
        traps: ['professional'],
      },
    }),
  )
  const taxes = sum(supply.taxes.map(({ amount }) => amount))
  const vat = bill.vat.map(({ rate, base }) => ({
    rate,
    base: sum([base, -taxes]),
    amount: round(((base - taxes) * rate) / 100),
  }))
  const vatTotal = sum(vat.map(({ amount }) => amount))
  return { ...bill, vat, totals: settle({ ...bill.totals, vat: vatTotal, ttc: sum([bill.totals.ht, vatTotal, 5]) }) }
}

/** Electricity for small professionals, paid by transfer. */
export const vattenfallBills = [monthlyBill(), otherClass(), creditNote(), taxesOutsideVat()]
