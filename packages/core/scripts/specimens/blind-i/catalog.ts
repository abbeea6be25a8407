import type { UnseenBill } from '../unseen/kit.js'
import { rightSummary } from './layouts/m1-right-summary.js'
import { ruralForm } from './layouts/m2-rural-form.js'
import { energiesBeside } from './layouts/m3-energies-beside.js'
import { dottedLetter } from './layouts/m4-dotted-letter.js'
import { welcomeLetter } from './layouts/m5-welcome-letter.js'
import { fixedPremium } from './layouts/m6-fixed-premium.js'
import { accountBalance } from './layouts/m7-account-balance.js'
import { meterExchange } from './layouts/m8-meter-exchange.js'

/** Sealed: nobody who works on the reader looks at them before they are measured. */
export const blindI: readonly UnseenBill[] = [
  ...rightSummary,
  ...ruralForm,
  ...energiesBeside,
  ...dottedLetter,
  ...welcomeLetter,
  ...fixedPremium,
  ...accountBalance,
  ...meterExchange,
]
