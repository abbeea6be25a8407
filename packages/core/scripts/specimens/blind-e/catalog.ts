import type { UnseenBill } from '../unseen/kit.js'
import { blueBands } from './layouts/e1-blue-bands.js'
import { framedPanels } from './layouts/e2-framed-panels.js'
import { roundedCards } from './layouts/e3-rounded-cards.js'
import { energyPages } from './layouts/e4-energy-pages.js'
import { yearInReview } from './layouts/e5-year-in-review.js'
import { regulatedSheet } from './layouts/e6-regulated-sheet.js'
import { closingStatement } from './layouts/e7-closing-statement.js'

/** Sealed: nobody who works on the reader looks at them before they are measured. */
export const blindE: readonly UnseenBill[] = [
  ...blueBands,
  ...framedPanels,
  ...roundedCards,
  ...energyPages,
  ...yearInReview,
  ...regulatedSheet,
  ...closingStatement,
]
