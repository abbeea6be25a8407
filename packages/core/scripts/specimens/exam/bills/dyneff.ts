import type { Bill } from '../../model/bill.js'
import { completeBill } from '../../model/complete-bill.js'
import { draftBill } from '../../model/draft-bill.js'
import { draftGas } from '../../model/draft-supply.js'
import { examSuppliers } from '../suppliers.js'

const supplier = examSuppliers.dyneff
const references = { client: '999 999 999', contract: 'GN9999999' }
const number = 'GN-9999-99999'

function winter(): Bill {
  const id = 'exam-X8-01'
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Gaz Serein 2 ans', regulated: false, priceType: 'fixe', endDate: '2027-10-14' },
      customer: {
        civility: 'M.',
        name: 'Aurélien Vendargues',
        address: ['112 avenue du Pic Saint-Loup', '34270 Saint-Mathieu-de-Tréviers'],
        references,
      },
      number,
      issueDate: '2026-02-20',
      dueDate: '2026-03-06',
      nextInvoiceDate: '2026-04-20',
      supplies: [
        draftGas({
          id,
          period: { from: '2025-12-15', to: '2026-02-14' },
          oldIndex: 12844,
          volume: 412,
          coefficient: 11.274,
          annualReference: 17850,
          networkOption: 'T2',
          prices: [{ from: '2025-01-01', price: 0.0761 }],
          subscription: { prices: [{ from: '2025-01-01', price: 20.45 }], convention: 'months' },
        }),
      ],
      alreadyPaid: 510,
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03'],
        traps: ['touching_cells', 'currency_inside_amounts', 'u2212', 'excise_change_in_period', 'instalments_paid'],
      },
    }),
  )
}

function restaurant(): Bill {
  const id = 'exam-X8-02'
  return completeBill(
    draftBill({
      id,
      supplier,
      offer: { name: 'Gaz Pro Fixe', regulated: false, priceType: 'fixe', endDate: '2028-01-31' },
      customer: {
        name: 'SARL La Table de Thau',
        address: ['8 quai de la Résistance', '34200 Sète'],
        references,
        isCompany: true,
      },
      number,
      issueDate: '2026-05-18',
      dueDate: '2026-06-02',
      nextInvoiceDate: '2026-06-18',
      supplies: [
        draftGas({
          id,
          period: { from: '2026-04-10', to: '2026-05-09' },
          oldIndex: 90455,
          volume: 1386,
          coefficient: 11.302,
          annualReference: 188400,
          networkOption: 'T2',
          prices: [{ from: '2025-01-01', price: 0.0688 }],
          subscription: { prices: [{ from: '2025-01-01', price: 27.6 }], convention: 'months' },
        }),
      ],
      services: [
        {
          label: 'Assistance dépannage chaudière',
          kind: 'service',
          from: '2026-04-10',
          to: '2026-05-09',
          amount: 8.25,
          vatRate: 20,
        },
      ],
      judgement: {
        neutral: ['E-PRC-01', 'E-PRC-02', 'E-PRC-03', 'E-SRV-01', 'E-SRV-02', 'E-SRV-03'],
        traps: ['touching_cells', 'currency_inside_amounts', 'professional', 'thin_spaces'],
      },
    }),
  )
}

/** Gas for a house and for a restaurant. */
export const dyneffBills = [winter(), restaurant()]
