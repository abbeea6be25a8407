import { consistentBill } from './consistent-bill.js'
import type { BareInvoice } from './field-invoice.js'

const period = { from: '2025-09-05', to: '2025-11-04' }

/** Two months of electricity at 6 kVA, one band, all after the VAT change: the plainest correct bill. */
export const electricityBill: BareInvoice = consistentBill({
  supplies: [
    {
      energy: 'electricite',
      period,
      powerKva: 6,
      networkTariff: 'CU4',
      bands: [{ band: 'base', quantity: 417, price: 0.1327 }],
      monthlyPrice: 11.07,
    },
  ],
})

/** Two months of heating gas. */
export const gasBill: BareInvoice = consistentBill({
  supplies: [
    {
      energy: 'gaz',
      period,
      gasOption: 'T2',
      bands: [{ band: 'gaz', quantity: 187, price: 0.06712 }],
      monthlyPrice: 18.62,
    },
  ],
})
