import type { Rule } from './rule.js'
import { abolishedTaxes } from './taxes/abolished-taxes.js'
import { ctaAmount } from './taxes/cta-amount.js'
import { duplicateTax } from './taxes/duplicate-tax.js'
import { exciseClass } from './taxes/excise-class.js'
import { exciseQuantity } from './taxes/excise-quantity.js'
import { exciseRateRule } from './taxes/excise-rate.js'
import { reducedVatOnEnergy } from './taxes/reduced-vat-on-energy.js'
import { vatBaseWithoutTaxes } from './taxes/vat-base-without-taxes.js'
import { vatRateByPeriod } from './taxes/vat-rate-by-period.js'

/** E-TAX: taxes and contributions against the law and the dated rates. */
export const taxRules: readonly Rule[] = [
  vatRateByPeriod,
  reducedVatOnEnergy,
  exciseRateRule,
  exciseQuantity,
  exciseClass,
  ctaAmount,
  abolishedTaxes,
  vatBaseWithoutTaxes,
  duplicateTax,
]
