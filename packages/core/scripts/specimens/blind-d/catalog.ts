import type { UnseenBill } from '../unseen/kit.js'
import { energyPerPage } from './layouts/d1-energy-per-page.js'
import { yearInTwoPrices } from './layouts/d2-year-in-two-prices.js'
import { typedForm } from './layouts/d3-typed-form.js'
import { professionalLandscape } from './layouts/d4-professional-landscape.js'
import { phoneCards } from './layouts/d5-phone-cards.js'
import { numberedOutline } from './layouts/d6-numbered-outline.js'

/** Sealed: nobody who works on the reader looks at them before they are measured. */
export const blindD: readonly UnseenBill[] = [
  ...energyPerPage,
  ...yearInTwoPrices,
  ...typedForm,
  ...professionalLandscape,
  ...phoneCards,
  ...numberedOutline,
]
