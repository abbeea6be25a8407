import { electronicAgainstPrinted } from './arithmetic/electronic-against-printed.js'
import { gasConversion } from './arithmetic/gas-conversion.js'
import { indexAgainstQuantity } from './arithmetic/index-against-quantity.js'
import { lineAmount } from './arithmetic/line-amount.js'
import { netToPay } from './arithmetic/net-to-pay.js'
import { subscriptionAmount } from './arithmetic/subscription-amount.js'
import { sumOfBands } from './arithmetic/sum-of-bands.js'
import { sumOfLines } from './arithmetic/sum-of-lines.js'
import { totalIncludingTax } from './arithmetic/total-including-tax.js'
import { undatedCredit } from './arithmetic/undated-credit.js'
import { vatPerRate } from './arithmetic/vat-per-rate.js'
import { wholeBill } from './arithmetic/whole-bill.js'
import type { Rule } from './rule.js'

/** E-ARI: what the figures of the bill say about each other. */
export const arithmeticRules: readonly Rule[] = [
  sumOfLines,
  totalIncludingTax,
  vatPerRate,
  lineAmount,
  sumOfBands,
  indexAgainstQuantity,
  gasConversion,
  netToPay,
  subscriptionAmount,
  undatedCredit,
  electronicAgainstPrinted,
  wholeBill,
]
