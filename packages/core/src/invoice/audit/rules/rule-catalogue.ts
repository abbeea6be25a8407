import { arithmeticRules } from './arithmetic-rules.js'
import { businessRules } from './business-rules.js'
import { contractRules } from './contract-rules.js'
import { feeRules } from './fee-rules.js'
import { identifierRules } from './identifier-rules.js'
import { optionRules } from './option-rules.js'
import { powerRules } from './power-rules.js'
import { priceRules } from './price-rules.js'
import { readingRules } from './reading-rules.js'
import type { Rule } from './rule.js'
import { serviceRules } from './service-rules.js'
import { taxRules } from './tax-rules.js'
import { twoEnergyRules } from './two-energy-rules.js'

/** Every rule of the audit, by family, in the order of their identifiers: descriptions and checks. */
export const ruleCatalogue: readonly Rule[] = [
  ...arithmeticRules,
  ...taxRules,
  ...readingRules,
  ...identifierRules,
  ...powerRules,
  ...optionRules,
  ...priceRules,
  ...serviceRules,
  ...feeRules,
  ...contractRules,
  ...twoEnergyRules,
  ...businessRules,
]
