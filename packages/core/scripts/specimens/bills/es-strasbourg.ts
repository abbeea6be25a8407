import type { Band } from '../../../src/invoice/energy-invoice.js'
import type { Bill } from '../model/bill.js'
import { completeBill } from '../model/complete-bill.js'
import { draftBill } from '../model/draft-bill.js'
import { draftElectricity, type ElectricityTerms } from '../model/draft-supply.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.esStrasbourg
const references = { client: '1009999999', contract: '4009999999' }
const number = '7009999999'

/** The regulated Tempo prices before tax from 1 August 2025 and from 1 February 2026, EUR per kWh. */
const tempo: [band: Band, kwh: number, oldIndex: number, before: number, after: number][] = [
  ['bleu_hc', 702, 33102, 0.0727, 0.0796],
  ['bleu_hp', 918, 48730, 0.0945, 0.1035],
  ['blanc_hc', 240, 9077, 0.0859, 0.0941],
  ['blanc_hp', 311, 14405, 0.1142, 0.1251],
  ['rouge_hc', 102, 4318, 0.0917, 0.1004],
  ['rouge_hp', 61, 2066, 0.509, 0.5575],
]

function tempoBill(): Bill {
  const id = 'held-H1-01'
  const terms: ElectricityTerms = {
    id,
    period: { from: '2026-01-07', to: '2026-03-06' },
    powerKva: 9,
    option: 'tempo',
    networkTariff: 'MU4',
    bands: tempo.map(([band, kwh, oldIndex, before, after]) => ({
      band,
      kwh,
      oldIndex,
      prices: [
        { from: '2025-08-01', price: before },
        { from: '2026-02-01', price: after },
      ],
    })),
    subscription: {
      prices: [
        { from: '2025-08-01', price: 13.54 },
        { from: '2026-02-01', price: 14.3 },
      ],
      convention: 'days',
    },
    ctaDetail: 'rate',
  }
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Tarif Bleu option Tempo', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M. et Mme',
        name: 'Wendelin Schaeffelmann',
        address: ['18 rue du Houblon', '67170 Brumath'],
        references,
      },
      number,
      issueDate: '2026-03-12',
      dueDate: '2026-03-30',
      nextInvoiceDate: '2026-05-11',
      supplies: [draftElectricity(terms)],
      judgement: {
        traps: ['tempo', 'local_grid_operator', 'excise_change_in_period', 'multi_period_consumption'],
        neutral: ['E-PRC-04'],
      },
    }),
  )
}

function accise(): Bill {
  const id = 'held-H1-02'
  const supply = draftElectricity({
    id,
    period: { from: '2026-04-12', to: '2026-06-11' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 477, oldIndex: 25530, prices: [{ from: '2026-02-01', price: 0.1308 }] }],
    subscription: { prices: [{ from: '2026-02-01', price: 11.8 }], convention: 'months' },
    ctaDetail: 'rate',
  })
  const readings = supply.readings.map((row) => ({ ...row, newIndex: row.newIndex - 31 }))
  const taxes = [...supply.taxes.filter(({ code }) => code !== 'cta'), ...supply.taxes]
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Tarif Bleu option Base', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Odile Hirtzenberger',
        address: ['Escalier B, 2e étage', '7 place du Marché-aux-Poissons', '67000 Strasbourg'],
        references,
      },
      number,
      issueDate: '2026-06-17',
      dueDate: '2026-07-06',
      nextInvoiceDate: '2026-08-17',
      supplies: [{ ...supply, readings, taxes }],
      judgement: {
        expected: ['E-ARI-06', 'E-TAX-09'],
        neutral: ['E-TAX-04', 'E-PRC-04', 'E-ARI-05'],
        anomalies: [
          { rule: 'E-TAX-09', detail: 'accise of 2026-04-12..2026-06-11 billed twice' },
          { rule: 'E-ARI-06', detail: 'index difference 446, billed 477 kWh' },
        ],
        traps: ['local_grid_operator'],
      },
    }),
  )
}

/** Regulated electricity of a local supplier. */
export const esStrasbourgBills = [tempoBill(), accise()]
