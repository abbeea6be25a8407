import type { Bill, ReadingRow } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { sum } from '../../model/rounding.js'
import { examSuppliers } from '../suppliers.js'

const supplier = examSuppliers.geg
const references = { client: '9 999 999', contract: '38-9999999', account: '400999999' }
const number = '99/999 9999'

function regulatedBands(): Bill {
  const id = 'exam-X1-01'
  const supply = draftElectricity({
    id,
    period: { from: '2026-02-13', to: '2026-04-12' },
    powerKva: 6,
    option: 'hphc',
    networkTariff: 'MU4',
    printsNetworkTariff: true,
    bands: [
      { band: 'hp', kwh: 612, oldIndex: 30417, prices: [{ from: '2026-02-01', price: 0.1412 }] },
      { band: 'hc', kwh: 387, oldIndex: 18960, prices: [{ from: '2026-02-01', price: 0.1007 }] },
    ],
    subscription: { prices: [{ from: '2026-02-01', price: 11.8 }], convention: 'days' },
    ctaDetail: 'base and rate',
  })
  const bill = completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Tarif Bleu', regulated: true, priceType: 'reglemente', endDate: null },
      customer: {
        civility: 'Mme',
        name: 'Apolline Chartrousin',
        address: ['Résidence Le Vercors, esc. C', '27 avenue Jean Perrot', '38100 Grenoble'],
        references,
      },
      number,
      issueDate: '2026-04-16',
      dueDate: '2026-05-04',
      nextInvoiceDate: '2026-06-15',
      paymentMethod: 'tip',
      isDirectDebit: false,
      supplies: [supply],
      previousBalance: 38.2,
      judgement: {
        expected: ['E-ARI-08'],
        neutral: ['E-PRC-01', 'E-PRC-02'],
        anomalies: [{ rule: 'E-ARI-08', detail: 'net to pay printed 10 EUR above total and earlier balance' }],
        traps: ['previous_balance', 'paid_by_tip', 'regulated_tariff', 'references_in_a_grid'],
      },
    }),
  )
  return { ...bill, totals: { ...bill.totals, netToPay: sum([bill.totals.netToPay, 10]) } }
}

function meterChange(): Bill {
  const id = 'exam-X1-02'
  const oldSerial = '021874500316'
  const supply = draftElectricity({
    id,
    period: { from: '2025-11-18', to: '2026-01-17' },
    powerKva: 9,
    option: 'base',
    networkTariff: 'CU4',
    printsNetworkTariff: true,
    bands: [{ band: 'base', kwh: 1431, oldIndex: 58214, prices: [{ from: '2025-01-01', price: 0.12874 }] }],
    subscription: { prices: [{ from: '2025-01-01', price: 13.95 }], convention: 'days' },
    ctaDetail: 'base and rate',
  })
  const reading = (oldIndex: number, newIndex: number): ReadingRow => ({
    band: 'base',
    oldIndex,
    newIndex,
    oldNature: 'R',
    newNature: 'R',
    unit: 'kWh',
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Énergie Belledonne', regulated: false, priceType: 'fixe', endDate: '2027-05-31' },
      customer: {
        civility: 'M.',
        name: 'Théodule Brignoud',
        address: ['3 montée des Alpins', '38700 La Tronche'],
        billingAddress: ['S/C de Mme Lucinges', '118 cours Berriat', '38000 Grenoble'],
        references,
      },
      number,
      issueDate: '2026-01-22',
      dueDate: '2026-02-06',
      nextInvoiceDate: '2026-03-20',
      supplies: [{ ...supply, readings: [reading(58214, 58956), reading(4, 693)] }],
      services: [
        {
          label: 'Remise facture électronique',
          kind: 'remise',
          from: '2025-11-18',
          to: '2026-01-17',
          amount: -2,
          vatRate: 20,
        },
      ],
      energyCheque: 48,
      judgement: {
        neutral: ['E-ARI-10', 'E-PRC-01', 'E-PRC-02'],
        traps: ['meter_change', 'energy_voucher', 'discount', 'billing_address_elsewhere'],
        extraMaskTerms: [oldSerial],
      },
    }),
  )
}

/** Electricity of a municipal utility: a regulated tariff, and an offer with a change of meter. */
export const gegBills = [regulatedBands(), meterChange()]

/** The meter taken away, by bill. */
export const removedMeters: Record<string, { serial: string; date: string }> = {
  'exam-X1-02': { serial: '021874500316', date: '2025-12-16' },
}
