import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { examSuppliers } from '../suppliers.js'

const supplier = examSuppliers.llum
const references = { client: 'LL-999999', contract: 'C99999999' }
const number = 'FL99-9999999'

function twoBands(): Bill {
  const id = 'exam-X7-01'
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Llum Tranquil·la', regulated: false, priceType: 'fixe', endDate: '2027-05-31' },
      customer: {
        civility: 'Mme',
        name: 'Mireille Castelnou',
        address: ['3 impasse des Amandiers', '66300 Thuir'],
        references,
      },
      number,
      issueDate: '2026-06-09',
      dueDate: '2026-06-24',
      nextInvoiceDate: '2026-08-09',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-04-04', to: '2026-06-03' },
          powerKva: 9,
          option: 'hphc',
          networkTariff: 'MU4',
          bands: [
            { band: 'hp', kwh: 612, oldIndex: 31877, prices: [{ from: '2025-01-01', price: 0.1419 }] },
            { band: 'hc', kwh: 388, oldIndex: 20954, prices: [{ from: '2025-01-01', price: 0.1038 }] },
          ],
          subscription: { prices: [{ from: '2025-01-01', price: 14.92 }], convention: 'months' },
          ctaDetail: 'rate',
        }),
      ],
      judgement: { neutral: ['E-PRC-01', 'E-PRC-02'], traps: ['right_sidebar', 'two_columns', 'boxed_inserts'] },
    }),
  )
}

function overTheYear(): Bill {
  const id = 'exam-X7-02'
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Llum Directa', regulated: false, priceType: 'fixe', endDate: '2026-11-30' },
      customer: {
        civility: 'M.',
        name: 'Honoré Palauda',
        address: ['27 rue du Pont de Pierre', '66400 Céret'],
        references,
      },
      number,
      issueDate: '2026-03-10',
      dueDate: '2026-03-25',
      nextInvoiceDate: '2026-05-10',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-01-05', to: '2026-03-04' },
          powerKva: 6,
          option: 'base',
          networkTariff: 'CU4',
          bands: [{ band: 'base', kwh: 1047, oldIndex: 60311, prices: [{ from: '2025-01-01', price: 0.1288 }] }],
          subscription: { prices: [{ from: '2025-01-01', price: 11.37 }], convention: 'days' },
          natures: ['R', 'E'],
          ctaDetail: 'rate',
        }),
      ],
      alreadyPaid: 140,
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02'],
        traps: ['right_sidebar', 'two_columns', 'boxed_inserts', 'excise_change_in_period', 'instalments_paid'],
      },
    }),
  )
}

/** A household in peak and off-peak hours, and one that has paid in advance. */
export const llumBills = [twoBands(), overTheYear()]
