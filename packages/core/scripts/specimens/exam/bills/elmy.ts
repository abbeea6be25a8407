import type { Bill, Supply } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { examSuppliers } from '../suppliers.js'

const supplier = examSuppliers.elmy
const references = { client: 'CLI-999999', contract: 'EL99-99999', account: 'CF99999' }
const common = { supplier, isDirectDebit: false, paymentMethod: 'virement' } as const

/** The account that customers pay into. */
export const supplierAccount = 'FR42 9999 9000 1700 2245 8103 361'

const seasons = {
  high: { from: '2026-03-01', to: '2026-03-31' },
  low: { from: '2026-04-01', to: '2026-04-30' },
}

function fourRegisters(): Bill {
  const id = 'exam-X5-01'
  const supply = draftElectricity({
    id,
    period: { from: seasons.high.from, to: seasons.low.to },
    powerKva: 36,
    option: '4cadrans',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hph', kwh: 2914, oldIndex: 60233, prices: [{ from: '2025-01-01', price: 0.1487 }] },
      { band: 'hch', kwh: 1166, oldIndex: 28190, prices: [{ from: '2025-01-01', price: 0.1213 }] },
      { band: 'hpb', kwh: 2377, oldIndex: 71504, prices: [{ from: '2025-01-01', price: 0.1182 }] },
      { band: 'hcb', kwh: 958, oldIndex: 33926, prices: [{ from: '2025-01-01', price: 0.0964 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 41.3 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  const consumption = supply.consumption.map((row) => ({
    ...row,
    ...(row.band === 'hph' || row.band === 'hch' ? seasons.high : seasons.low),
  }))
  return completeBill(
    draftBill({
      ...common,
      id,
      offer: { name: 'Elmy Pro Fixe 36 mois', regulated: false, priceType: 'fixe', endDate: '2028-02-29' },
      customer: {
        name: 'SAS Hôtel des Trois Gorges',
        address: ['2 quai de la Sorgue', '84800 L’Isle-sur-la-Sorgue'],
        billingAddress: ['Groupe Trois Gorges – Comptabilité', '15 cours Gambetta', '13100 Aix-en-Provence'],
        references,
        isCompany: true,
      },
      number: 'FA-9999-999999',
      issueDate: '2026-05-06',
      dueDate: '2026-06-05',
      nextInvoiceDate: '2026-07-06',
      supplies: [{ ...supply, consumption }],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-OPT-05'],
        traps: ['professional', 'four_registers', 'price_per_megawatt_hour', 'dates_first', 'siret_beside_prm'],
        extraMaskTerms: [supplierAccount],
      },
    }),
  )
}

function creditNote(): Bill {
  const id = 'exam-X5-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-01-01', to: '2026-01-31' },
    powerKva: 12,
    option: 'base',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 684, oldIndex: 9000, prices: [{ from: '2025-01-01', price: 0.1318 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 17.9 }], convention: 'months' },
    ctaDetail: 'base and rate',
  })
  return completeBill(
    draftBill({
      ...common,
      id,
      kind: 'avoir',
      offer: { name: 'Elmy Pro Fixe 36 mois', regulated: false, priceType: 'fixe', endDate: '2028-05-31' },
      customer: {
        name: 'EURL Cycles Vauclusiens',
        address: ['7 rue Carreterie', '84000 Avignon'],
        references,
        isCompany: true,
      },
      number: 'AV-9999-999999',
      issueDate: '2026-03-18',
      supplies: [{ ...credited(supply), readings: [], history: [] }],
      judgement: {
        neutral: ['E-ARI-09', 'E-ARI-10', 'E-TAX-06', 'E-LEG-02', 'E-PRC-01', 'E-PRC-02'],
        traps: ['credit_note', 'negative_quantities', 'professional', 'siret_beside_prm'],
        extraMaskTerms: [cancelledInvoice.number],
      },
    }),
  )
}

/** The bill that the credit note takes back. */
export const cancelledInvoice = { number: 'FA-2026-014387', date: '2026-02-04' }

/** The same lines with the opposite sign. */
function credited(supply: Supply): Supply {
  return {
    ...supply,
    consumption: supply.consumption.map((row) => ({ ...row, kwh: -row.kwh, amount: -row.amount })),
    totalKwh: -(supply.totalKwh ?? 0),
    subscription: supply.subscription.map((row) => ({ ...row, amount: -row.amount })),
    taxes: supply.taxes.map((row) => ({ ...row, base: row.base === null ? null : -row.base, amount: -row.amount })),
  }
}

/** Electricity for professionals, paid by transfer: four registers, and a bill taken back. */
export const elmyBills = [fourRegisters(), creditNote()]
