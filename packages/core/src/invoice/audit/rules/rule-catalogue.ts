import { arithmeticRules } from './arithmetic-rules.js'
import type { Rule } from './rule.js'
import { taxRules } from './tax-rules.js'

/** Every rule of the audit, in the order of their identifiers: descriptions and checks. */
export const ruleCatalogue: readonly Rule[] = [...arithmeticRules, ...taxRules]
