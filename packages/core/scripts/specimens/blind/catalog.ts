import type { UnseenBill } from '../unseen/kit.js'
import { summaryAndDetail } from './layouts/b1-summary-and-detail.js'
import { amountFirst } from './layouts/b2-amount-first.js'
import { twoEnergyStatement } from './layouts/b3-two-energy-statement.js'
import { valueTiles } from './layouts/b4-value-tiles.js'
import { denseForm } from './layouts/b5-dense-form.js'
import { carriedOverPages } from './layouts/b6-carried-over-pages.js'
import { withAndWithoutTax } from './layouts/b7-with-and-without-tax.js'
import { closingAccount } from './layouts/b8-closing-account.js'

/** Sealed: nobody who works on the reader looks at them before they are measured. */
export const blind: readonly UnseenBill[] = [
  ...summaryAndDetail,
  ...amountFirst,
  ...twoEnergyStatement,
  ...valueTiles,
  ...denseForm,
  ...carriedOverPages,
  ...withAndWithoutTax,
  ...closingAccount,
]
