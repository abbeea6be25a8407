import type { UnseenBill } from '../unseen/kit.js'
import { bluePanels } from './layouts/k1-blue-panels.js'
import { yearAndSchedule } from './layouts/k2-year-and-schedule.js'
import { rectoVerso } from './layouts/k3-recto-verso.js'
import { energyMatrix } from './layouts/k4-energy-matrix.js'
import { firstMonth } from './layouts/k5-first-month.js'
import { taxCodes } from './layouts/k6-tax-codes.js'
import { creditNote } from './layouts/k7-credit-note.js'
import { receiptBeside } from './layouts/k8-receipt-beside.js'

/** Sealed: nobody who works on the reader looks at them before they are measured. */
export const blindH: readonly UnseenBill[] = [
  ...bluePanels,
  ...yearAndSchedule,
  ...rectoVerso,
  ...energyMatrix,
  ...firstMonth,
  ...taxCodes,
  ...creditNote,
  ...receiptBeside,
]
