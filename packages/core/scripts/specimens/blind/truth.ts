import { examTruthOf } from '../exam/exam-bill.js'
import type { UnseenBill } from '../unseen/kit.js'

interface Truth {
  invoice: { energies: { taxes: object[] }[] }
}

const unprintedReckoning = { base: null, base_unit: null, rate: null, rate_unit: null }

/** The truth file; a tax's base or rate that the page leaves out is null, so that reading one there counts as wrong. */
export function blindTruthOf(bill: UnseenBill): object {
  const truth = examTruthOf(bill) as Truth
  const energies = truth.invoice.energies.map((energy) => ({
    ...energy,
    taxes: energy.taxes.map((tax) => ({ ...unprintedReckoning, ...tax })),
  }))
  return { ...truth, invoice: { ...truth.invoice, energies } }
}
