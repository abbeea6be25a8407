import { dualTotals } from './contract/dual-totals.js'
import { energyMix } from './contract/energy-mix.js'
import { mandatoryMentions } from './contract/mandatory-mentions.js'
import { shortNotice } from './contract/short-notice.js'
import { unreturnedCredit } from './contract/unreturned-credit.js'
import { yearWithoutSettlement } from './contract/year-without-settlement.js'
import type { Rule } from './rule.js'

/** E-LEG: what the law asks of a bill and of its rhythm. */
export const contractRules: readonly Rule[] = [
  mandatoryMentions,
  unreturnedCredit,
  yearWithoutSettlement,
  dualTotals,
  shortNotice,
  energyMix,
]
