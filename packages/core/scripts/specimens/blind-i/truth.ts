import { blindTruthOf } from '../blind/truth.js'
import type { UnseenBill } from '../unseen/kit.js'

interface Tax {
  rate: number | null
  rate_unit?: string | null
}

interface Truth {
  invoice: { energies: { taxes: Tax[] }[] }
}

/** As for the other blind sets, but the unit of a rate that is not printed is not scored. */
export function blindITruthOf(bill: UnseenBill): object {
  const truth = blindTruthOf(bill) as Truth
  const energies = truth.invoice.energies.map((energy) => ({ ...energy, taxes: energy.taxes.map(withoutIdleUnit) }))
  return { ...truth, invoice: { ...truth.invoice, energies } }
}

function withoutIdleUnit(tax: Tax): Tax {
  if (tax.rate !== null) return tax
  return Object.fromEntries(Object.entries(tax).filter(([key]) => key !== 'rate_unit')) as unknown as Tax
}
