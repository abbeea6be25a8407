import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { round } from '../../model/rounding.js'
import { examSuppliers } from '../suppliers.js'

const supplier = examSuppliers.bellenergie
const references = { client: 'LB999999' }
const number = 'F99-99999-A'

function dayAndNight(): Bill {
  const id = 'exam-X2-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-05-06', to: '2026-07-05' },
    powerKva: 9,
    option: 'hphc',
    networkTariff: 'MU4',
    bands: [
      { band: 'hp', kwh: 468, oldIndex: 7204, prices: [{ from: '2025-01-01', price: 0.1389 }] },
      { band: 'hc', kwh: 291, oldIndex: 4419, prices: [{ from: '2025-01-01', price: 0.1012 }] },
    ],
    subscription: { prices: [{ from: '2025-01-01', price: 14.85 }], convention: 'days' },
    natures: ['R', 'E'],
    ctaDetail: 'rate',
  })
  const consumption = supply.consumption.map((row) =>
    row.band === 'hc' ? { ...row, amount: round(row.amount + 4.5) } : row,
  )
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Garance', regulated: false, priceType: 'fixe', endDate: '2027-05-05' },
      customer: {
        civility: 'M.',
        name: 'Évariste Quincerot',
        address: ['9 bis rue des Fossés', '89700 Tonnerre'],
        references,
      },
      number,
      issueDate: '2026-07-09',
      dueDate: '2026-07-24',
      nextInvoiceDate: '2026-09-08',
      supplies: [{ ...supply, consumption }],
      alreadyPaid: 130,
      judgement: {
        expected: ['E-ARI-04'],
        neutral: ['E-PRC-01', 'E-PRC-02'],
        anomalies: [{ rule: 'E-ARI-04', detail: '291 kWh x 0.1012 = 29.45, billed 33.95' }],
        traps: ['day_and_night_bands', 'estimated_reading', 'instalments_paid', 'figures_in_sentences'],
      },
    }),
  )
}

function closingBill(): Bill {
  const id = 'exam-X2-02'
  const supply = draftElectricity({
    id,
    period: { from: '2025-08-24', to: '2025-10-03' },
    powerKva: 6,
    option: 'base',
    networkTariff: 'CU4',
    bands: [{ band: 'base', kwh: 233, oldIndex: 45120, prices: [{ from: '2025-01-01', price: 0.1295 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 11.1 }], convention: 'days' },
    natures: ['R', 'A'],
    ctaDetail: 'rate',
    historyMonths: 11,
  })
  return completeBill(
    draftBill({
      id,
      kind: 'resiliation',
      supplier,
      offer: { name: 'Prudence', regulated: false, priceType: 'indexe', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Ombeline Sacquespée',
        address: ['Appt 31', '52 rue de la Corderie', '62200 Boulogne-sur-Mer'],
        billingAddress: ['6 venelle du Puits', '29900 Concarneau'],
        references,
      },
      number,
      issueDate: '2025-10-14',
      supplies: [supply],
      alreadyPaid: 132,
      judgement: {
        neutral: ['E-LEG-02', 'E-PRC-01', 'E-PRC-02'],
        traps: ['closing_bill', 'refund', 'self_reading', 'instalments_paid', 'billing_address_elsewhere'],
      },
    }),
  )
}

/** Electricity told in sentences, on one page. */
export const bellenergieBills = [dayAndNight(), closingBill()]
