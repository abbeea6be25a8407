import { oversizedPower } from './power/oversized-power.js'
import { subscriptionOfAnotherPower } from './power/subscription-of-another-power.js'
import { usualPower } from './power/usual-powers.js'
import type { Rule } from './rule.js'

/** E-PWR: the subscribed power. */
export const powerRules: readonly Rule[] = [usualPower, oversizedPower, subscriptionOfAnotherPower]
