import type { Band } from '../../../../src/invoice/energy-invoice.js'
import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { examSuppliers } from '../suppliers.js'

const supplier = examSuppliers.uem
const references = { client: '99999999', contract: '999999/9' }
const number = '9999 99999 99'

/** Tempo of the regulated tariff from 2026-02-01, before tax: price with tax / 1.2 less the accise. */
const tempoPrices: [band: Band, kwh: number, oldIndex: number, price: number][] = [
  ['bleu_hc', 402, 15218, 0.07957],
  ['bleu_hp', 571, 20944, 0.10348],
  ['blanc_hc', 88, 2160, 0.09407],
  ['blanc_hp', 134, 3015, 0.12507],
  ['rouge_hc', 41, 977, 0.1004],
  ['rouge_hp', 36, 1208, 0.55748],
]

function tempo(): Bill {
  const id = 'exam-X4-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-17', to: '2026-04-16' },
    powerKva: 9,
    option: 'tempo',
    networkTariff: 'MU4',
    bands: tempoPrices.map(([band, kwh, oldIndex, price]) => ({
      band,
      kwh,
      oldIndex,
      prices: [{ from: '2026-02-01', price }],
    })),
    subscription: { prices: [{ from: '2026-02-01', price: 14.34 }], convention: 'months' },
    ctaDetail: 'rate',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Tarif Bleu Tempo', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Isidore Malancourt',
        address: ['19 en Fournirue', '57000 Metz'],
        references,
      },
      number,
      issueDate: '2026-04-20',
      dueDate: '2026-05-07',
      nextInvoiceDate: '2026-06-17',
      paymentMethod: 'cheque',
      isDirectDebit: false,
      supplies: [supply],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-04', 'E-PRC-09'],
        traps: ['six_bands', 'index_and_price_in_one_row', 'regulated_tariff', 'history_as_horizontal_bars'],
      },
    }),
  )
}

function reducedVatTooLate(): Bill {
  const id = 'exam-X4-02'
  const supply = draftElectricity({
    id,
    period: { from: '2025-12-09', to: '2026-02-08' },
    powerKva: 18,
    option: 'hphc',
    networkTariff: 'MU4',
    bands: [
      { band: 'hp', kwh: 2186, oldIndex: 148205, prices: [{ from: '2025-01-01', price: 0.1364 }] },
      { band: 'hc', kwh: 1279, oldIndex: 87461, prices: [{ from: '2025-01-01', price: 0.1027 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 24.6 }], convention: 'days' },
    ctaDetail: 'rate',
  })
  const reduced = { ...supply, subscription: supply.subscription.map((row) => ({ ...row, vatRate: 5.5 })) }
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Énergem Pro Sérénité', regulated: false, priceType: 'fixe', endDate: '2027-12-08' },
      customer: {
        name: 'SARL Fournil du Sablon',
        address: ['86 rue Saint-Pierre', '57000 Metz'],
        billingAddress: ['Cabinet Hesse Comptabilité', '4 avenue Foch', '57000 Metz'],
        references,
        isCompany: true,
      },
      number,
      issueDate: '2026-02-12',
      dueDate: '2026-03-14',
      nextInvoiceDate: '2026-04-10',
      supplies: [reduced],
      services: [
        {
          label: 'Modification de puissance',
          kind: 'prestation_reseau',
          from: '2025-12-09',
          to: '2025-12-09',
          amount: 3.06,
          vatRate: 20,
        },
      ],
      judgement: {
        expected: ['E-TAX-01'],
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-RDG-14', 'E-FEE-02'],
        anomalies: [{ rule: 'E-TAX-01', detail: 'subscription after 2025-08-01 at the reduced VAT rate' }],
        traps: ['professional', 'excise_change_in_period', 'cta_change_in_period', 'network_service'],
      },
    }),
  )
}

/** A municipal utility: six bands of Tempo, and a bakery. */
export const uemBills = [tempo(), reducedVatTooLate()]
