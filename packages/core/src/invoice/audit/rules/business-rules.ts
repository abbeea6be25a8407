import { capacityRegime } from './business/capacity-regime.js'
import { passedThroughCertificates } from './business/passed-through-certificates.js'
import { powerOverrun } from './business/power-overrun.js'
import { reactiveEnergy } from './business/reactive-energy.js'
import { reducedExcise } from './business/reduced-excise.js'
import { reducedVatAbove36 } from './business/reduced-vat-above-36.js'
import { renewedContract } from './business/renewed-contract.js'
import { volumePenalty } from './business/volume-penalty.js'
import type { Rule } from './rule.js'

/**
 * E-B2B: lines of professional contracts that the bill, with earlier ones, lets one question. ARENH is E-PRC-10; a power that
 * is never reached (E-B2B-02) needs the highest demand of twelve months, which bills do not carry.
 */
export const businessRules: readonly Rule[] = [
  powerOverrun,
  reactiveEnergy,
  capacityRegime,
  passedThroughCertificates,
  volumePenalty,
  reducedExcise,
  renewedContract,
  reducedVatAbove36,
]
