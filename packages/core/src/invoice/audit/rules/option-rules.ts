import { bandsOfTheOption } from './options/bands-of-option.js'
import { offPeakReform } from './options/off-peak-reform.js'
import { offPeakShare } from './options/off-peak-share.js'
import { offPeakWouldPay } from './options/off-peak-would-pay.js'
import { tempoRedDays } from './options/tempo-red-days.js'
import type { Rule } from './rule.js'

/** E-OPT: the tariff option and its bands. */
export const optionRules: readonly Rule[] = [
  offPeakShare,
  offPeakWouldPay,
  tempoRedDays,
  offPeakReform,
  bandsOfTheOption,
]
