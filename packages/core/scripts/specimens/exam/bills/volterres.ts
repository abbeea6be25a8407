import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftElectricity } from '../../model/draft-supply.js'
import { examSuppliers } from '../suppliers.js'

const supplier = examSuppliers.volterres
const references = { client: 'VT99999', contract: '9999-99-E' }
const number = 'VT9999999'
const common = { supplier, number, isDirectDebit: false, paymentMethod: 'virement' } as const

/** The account that customers pay into. */
export const volterresAccount = 'FR31 9999 9000 2200 8814 7035 590'

function workshop(): Bill {
  const id = 'exam-X9-01'
  return completeBill(
    draftBill({
      ...common,
      id,
      offer: { name: 'Contrat Solaire Pro 24', regulated: false, priceType: 'fixe', endDate: '2027-12-31' },
      customer: {
        name: 'SAS Tonnellerie du Médoc',
        address: ['ZA de la Lande', '33340 Lesparre-Médoc'],
        billingAddress: ['Tonnellerie du Médoc – Service achats', '12 cours de Verdun', '33000 Bordeaux'],
        references,
        isCompany: true,
      },
      issueDate: '2026-06-08',
      dueDate: '2026-07-08',
      nextInvoiceDate: '2026-07-08',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-05-01', to: '2026-05-31' },
          powerKva: 36,
          option: '4cadrans',
          networkTariff: 'MU4',
          printsNetworkTariff: true,
          bands: [
            { band: 'hpb', kwh: 4218, oldIndex: 118455, prices: [{ from: '2025-01-01', price: 0.1094 }] },
            { band: 'hcb', kwh: 1377, oldIndex: 52018, prices: [{ from: '2025-01-01', price: 0.0871 }] },
          ],
          subscription: { prices: [{ from: '2025-01-01', price: 39.5 }], convention: 'months' },
          ctaDetail: 'base and rate',
        }),
      ],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-OPT-05'],
        traps: ['professional', 'landscape', 'heads_on_three_lines', 'siret_beside_prm'],
        extraMaskTerms: [volterresAccount],
      },
    }),
  )
}

function surgery(): Bill {
  const id = 'exam-X9-02'
  return completeBill(
    draftBill({
      ...common,
      id,
      offer: { name: 'Contrat Éolien Pro 12', regulated: false, priceType: 'fixe', endDate: '2026-12-31' },
      customer: {
        name: 'SELARL Vétérinaires de la Presqu’île',
        address: ['5 route de Soulac', '33590 Saint-Vivien-de-Médoc'],
        references,
        isCompany: true,
      },
      issueDate: '2026-03-09',
      dueDate: '2026-04-08',
      nextInvoiceDate: '2026-04-08',
      supplies: [
        draftElectricity({
          id,
          period: { from: '2026-01-15', to: '2026-02-28' },
          powerKva: 18,
          option: 'hphc',
          networkTariff: 'MU4',
          printsNetworkTariff: true,
          bands: [
            { band: 'hp', kwh: 1906, oldIndex: 40127, prices: [{ from: '2025-01-01', price: 0.1263 }] },
            { band: 'hc', kwh: 843, oldIndex: 17390, prices: [{ from: '2025-01-01', price: 0.0958 }] },
          ],
          subscription: { prices: [{ from: '2025-01-01', price: 23.8 }], convention: 'days' },
          ctaDetail: 'base and rate',
        }),
      ],
      services: [
        {
          label: 'Frais de mise en service',
          kind: 'prestation_reseau',
          from: '2026-01-15',
          to: '2026-01-15',
          amount: 11.2,
          vatRate: 20,
        },
      ],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-OPT-05', 'E-FEE-01', 'E-FEE-02', 'E-RDG-14'],
        traps: ['professional', 'landscape', 'heads_on_three_lines', 'excise_change_in_period', 'network_service'],
        extraMaskTerms: [volterresAccount],
      },
    }),
  )
}

/** Electricity for professionals by transfer: a cooperage, and a veterinary surgery. */
export const volterresBills = [workshop(), surgery()]
