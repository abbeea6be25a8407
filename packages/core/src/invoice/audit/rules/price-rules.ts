import { changedPrice } from './prices/changed-price.js'
import { electricityPrice } from './prices/electricity-price.js'
import { nuclearAccessLine, regulatedGas, universalNuclearPayment } from './prices/ended-mechanisms.js'
import { endingOffer } from './prices/ending-offer.js'
import { gasPrice } from './prices/gas-price.js'
import { implausiblePrice } from './prices/implausible-price.js'
import { movingPrice } from './prices/moving-price.js'
import { promisedDiscount } from './prices/promised-discount.js'
import { regulatedOffer } from './prices/regulated-offer.js'
import { subscriptionPrice } from './prices/subscription-price.js'
import type { Rule } from './rule.js'

/** E-PRC: prices and what the offer promises. */
export const priceRules: readonly Rule[] = [
  electricityPrice,
  subscriptionPrice,
  gasPrice,
  regulatedOffer,
  promisedDiscount,
  movingPrice,
  changedPrice,
  endingOffer,
  implausiblePrice,
  nuclearAccessLine,
  universalNuclearPayment,
  regulatedGas,
]
