import type { UnseenBill } from '../unseen/kit.js'
import { sumToSettle } from './layouts/c1-sum-to-settle.js'
import { localGasLedger } from './layouts/c2-local-gas-ledger.js'
import { networkShareApart } from './layouts/c3-network-share-apart.js'
import { shopTiles } from './layouts/c4-shop-tiles.js'
import { leavingLetter } from './layouts/c5-leaving-letter.js'

/** Sealed: nobody who works on the reader looks at them before they are measured. */
export const blindC: readonly UnseenBill[] = [
  ...sumToSettle,
  ...localGasLedger,
  ...networkShareApart,
  ...shopTiles,
  ...leavingLetter,
]
