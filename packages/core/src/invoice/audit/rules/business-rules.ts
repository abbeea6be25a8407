import { powerOverrun } from './business/power-overrun.js'
import { reactiveEnergy } from './business/reactive-energy.js'
import { volumePenalty } from './business/volume-penalty.js'
import type { Rule } from './rule.js'

/** E-B2B: lines of professional contracts that the bill alone lets one question; ARENH is E-PRC-10, VAT E-TAX. */
export const businessRules: readonly Rule[] = [powerOverrun, reactiveEnergy, volumePenalty]
