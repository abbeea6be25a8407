import type { UnseenBill } from '../unseen/kit.js'
import { summaryAndDetail } from './layouts/b1-summary-and-detail.js'
import { amountFirst } from './layouts/b2-amount-first.js'

/** Sealed: nobody who works on the reader looks at them before they are measured. */
export const blind: readonly UnseenBill[] = [...summaryAndDetail, ...amountFirst]
