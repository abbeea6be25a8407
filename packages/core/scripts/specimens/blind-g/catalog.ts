import type { UnseenBill } from '../unseen/kit.js'
import { peakDayLedger } from './layouts/g1-peak-day-ledger.js'
import { reckonedCards } from './layouts/g2-reckoned-cards.js'
import { memberLetter } from './layouts/g3-member-letter.js'
import { siteAnnex } from './layouts/g4-site-annex.js'
import { boilerRoom } from './layouts/g5-boiler-room.js'

/** Sealed: nobody who works on the reader looks at them before they are measured. */
export const blindG: readonly UnseenBill[] = [
  ...peakDayLedger,
  ...reckonedCards,
  ...memberLetter,
  ...siteAnnex,
  ...boilerRoom,
]
