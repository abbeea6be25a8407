import { deliveryPoint } from './identifiers/delivery-point.js'
import { deliveryPointsOfContract } from './identifiers/delivery-points-of-contract.js'
import type { Rule } from './rule.js'

/** E-IDN: which site is billed. */
export const identifierRules: readonly Rule[] = [deliveryPoint, deliveryPointsOfContract]
