import type { Bill } from '../model/bill.js'
import { completeBill, settle } from '../model/complete-bill.js'
import { draftBill } from '../model/draft-bill.js'
import { draftGas } from '../model/draft-supply.js'
import { round, sum } from '../model/rounding.js'
import { suppliers } from '../suppliers.js'

const supplier = suppliers.gazDeBordeaux
const references = { client: '9 999 999', contract: '99999999' }
const number = '2099 999999'
const offer = { name: 'Nova Fixe', regulated: false, priceType: 'fixe', endDate: '2027-03-31' } as const

function vatChange(): Bill {
  const id = 'own-O3-01'
  const supply = draftGas({
    id,
    period: { from: '2025-06-10', to: '2025-08-09' },
    oldIndex: 8214,
    volume: 38,
    coefficient: 11.12,
    annualReference: 11840,
    networkOption: 'T2',
    prices: [{ from: '2025-01-01', price: 0.06124 }],
    subscription: { prices: [{ from: '2025-01-01', price: 17.28 }], convention: 'days' },
  })
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'M.',
        name: 'Théophile Larrigaudière',
        address: ['24 cours de la Marne prolongé', '33800 Bordeaux'],
        references,
      },
      number,
      issueDate: '2025-08-14',
      dueDate: '2025-09-01',
      nextInvoiceDate: '2025-10-13',
      supplies: [supply],
      judgement: { traps: ['vat_change_in_period', 'excise_change_in_period', 'eur_per_mwh', 'centred_rows'] },
    }),
  )
}

function wrongConversion(): Bill {
  const id = 'own-O3-02'
  const terms = {
    id,
    period: { from: '2025-03-12', to: '2025-05-11' },
    oldIndex: 40112,
    coefficient: 11.26,
    annualReference: 15300,
    networkOption: 'T2' as const,
    prices: [{ from: '2025-01-01', price: 0.06391 }],
    subscription: { prices: [{ from: '2025-01-01', price: 17.6 }], convention: 'days' as const },
  }
  // 214 m³ are 2410 kWh; the bill charges those of 222.6 m³.
  const supply = { ...draftGas({ ...terms, volume: 222.6 }), volume: 214 }
  const readings = supply.readings.map((row) => ({ ...row, newIndex: row.oldIndex + 214 }))
  const consumption = supply.consumption.map((row) => ({ ...row, vatRate: 5.5 }))
  return completeBill(
    draftBill({
      id,
      supplier,
      offer,
      customer: {
        civility: 'Mme',
        name: 'Bérengère Soulacroix',
        address: ['9 bis rue des Vignerons', '33290 Blanquefort'],
        references,
      },
      number,
      issueDate: '2025-05-16',
      dueDate: '2025-06-02',
      nextInvoiceDate: '2025-07-14',
      supplies: [{ ...supply, readings, consumption }],
      judgement: {
        expected: ['E-ARI-07', 'E-TAX-02'],
        neutral: ['E-ARI-06', 'E-RDG-07', 'E-TAX-01', 'E-TAX-08'],
        anomalies: [
          { rule: 'E-ARI-07', detail: '214 m3 x 11.26 = 2410 kWh, billed 2506' },
          { rule: 'E-TAX-02', detail: 'VAT 5.5 % on the kWh' },
        ],
      },
    }),
  )
}

function doubleCta(): Bill {
  const id = 'own-O3-03'
  const supply = draftGas({
    id,
    period: { from: '2026-02-14', to: '2026-04-13' },
    oldIndex: 1206,
    volume: 17,
    coefficient: 10.94,
    annualReference: 1020,
    networkOption: 'T1',
    prices: [{ from: '2025-01-01', price: 0.08712 }],
    subscription: { prices: [{ from: '2025-01-01', price: 8.85 }], convention: 'months' },
    natures: ['R', 'A'],
  })
  const cta = supply.taxes.filter(({ code }) => code === 'cta')
  const bill = completeBill(
    draftBill({
      id,
      supplier,
      offer: { ...offer, name: 'Nova Flex', priceType: 'indexe', endDate: null },
      customer: {
        civility: 'M.',
        name: 'Lazare Cantegril',
        address: ['Résidence du Lac, appt 112', '3 avenue des Quarante Journaux', '33300 Bordeaux'],
        references,
      },
      number,
      issueDate: '2026-04-17',
      dueDate: '2026-05-04',
      nextInvoiceDate: '2026-06-15',
      supplies: [{ ...supply, taxes: [...supply.taxes, ...cta] }],
      judgement: {
        expected: ['E-ARI-01', 'E-TAX-09'],
        neutral: ['E-TAX-06'],
        anomalies: [
          { rule: 'E-TAX-09', detail: 'CTA of 2026-02-14..2026-04-13 billed twice' },
          { rule: 'E-ARI-01', detail: 'total before tax 6.42 EUR above the sum of the lines' },
        ],
        traps: ['self_reading'],
      },
    }),
  )
  const vat = bill.vat.map(({ rate, base }) => ({
    rate,
    base: sum([base, 6.42]),
    amount: round(((base + 6.42) * rate) / 100),
  }))
  const ht = sum(vat.map(({ base }) => base))
  const vatTotal = sum(vat.map(({ amount }) => amount))
  return { ...bill, vat, totals: settle({ ...bill.totals, ht, vat: vatTotal, ttc: sum([ht, vatTotal]) }) }
}

/** Gas for households, before and after the VAT change of 1 August 2025. */
export const gazDeBordeauxBills = [vatChange(), wrongConversion(), doubleCta()]
