import type { UnseenBill } from '../unseen/kit.js'
import { indexInTheLine } from './layouts/f1-index-in-the-line.js'
import { pricePeriods } from './layouts/f2-price-periods.js'
import { sectionTotals } from './layouts/f3-section-totals.js'
import { localGas } from './layouts/f4-meter-strip.js'
import { sharedTaxes } from './layouts/f5-shared-taxes.js'
import { businessBands } from './layouts/f6-business-bands.js'
import { yearlyAccount } from './layouts/f7-yearly-account.js'

/** Sealed: nobody who works on the reader looks at them before they are measured. */
export const blindF: readonly UnseenBill[] = [
  ...indexInTheLine,
  ...pricePeriods,
  ...sectionTotals,
  ...localGas,
  ...sharedTaxes,
  ...businessBands,
  ...yearlyAccount,
]
