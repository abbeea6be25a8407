import type { Bill } from '../model/bill.js'
import { completeBill } from '../model/complete-bill.js'
import { draftBill } from '../model/draft-bill.js'
import { draftElectricity } from '../model/draft-supply.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.mint
const references = { client: 'M9999999', contract: '999999999' }
const number = 'F9999999999'
const offer = { name: 'Classic & Green', regulated: false, priceType: 'indexe', endDate: null } as const

function inAdvance(): Bill {
  const id = 'own-O6-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-03-14', to: '2026-05-13' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MUDT',
    bands: [
      { band: 'hp', kwh: 611, oldIndex: 83260, prices: [{ from: '2025-01-01', price: 0.1366 }] },
      { band: 'hc', kwh: 402, oldIndex: 51877, prices: [{ from: '2025-01-01', price: 0.0982 }] },
    ],
    subscription: {
      prices: [{ from: '2025-01-01', price: 14.15 }],
      convention: 'months',
      period: { from: '2026-05-14', to: '2026-07-13' },
    },
    natures: ['E', 'R'],
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'M.',
        name: 'Hyacinthe Pradelles',
        address: ['1 traverse du Figuier', '34070 Montpellier'],
        references,
      },
      number,
      issueDate: '2026-05-18',
      dueDate: '2026-06-03',
      nextInvoiceDate: '2026-07-17',
      supplies: [supply],
      judgement: { traps: ['dot_leaders', 'subscription_in_advance', 'estimated_reading'] },
    }),
  )
}

function wrongIndex(): Bill {
  const id = 'own-O6-02'
  const supply = draftElectricity({
    id,
    period: { from: '2025-11-20', to: '2026-01-19' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 1266, oldIndex: 40933, prices: [{ from: '2025-01-01', price: 0.1301 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 10.88 }], convention: 'months' },
    ctaDetail: 'rate',
  })
  const readings = supply.readings.map((row) => ({ ...row, newIndex: row.newIndex - 100 }))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'Mme',
        name: 'Aliénor Capdeboscq',
        address: ['Résidence Les Arènes, bâtiment D', '33 rue du Cirque romain', '30000 Nîmes'],
        references,
      },
      number,
      issueDate: '2026-01-23',
      dueDate: '2026-02-09',
      nextInvoiceDate: '2026-03-24',
      supplies: [{ ...supply, readings }],
      services: [{ label: 'Option Sérénité dépannage', kind: 'service', ...supply.period, amount: 7.48, vatRate: 20 }],
      alreadyPaid: 150,
      judgement: {
        expected: ['E-ARI-06', 'E-SRV-01'],
        neutral: ['E-SRV-02', 'E-ARI-05'],
        anomalies: [
          { rule: 'E-ARI-06', detail: 'index difference 1166, billed 1266 kWh' },
          { rule: 'E-SRV-01', detail: 'paid service line 7.48 EUR before tax' },
        ],
        traps: ['dot_leaders', 'instalments_paid'],
      },
    }),
  )
}

/** Electricity for households, entries with dot leaders. */
export const mintBills = [inAdvance(), wrongIndex()]
