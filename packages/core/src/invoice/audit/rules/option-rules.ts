import { bandsOfTheOption } from './options/bands-of-option.js'
import { offPeakReform } from './options/off-peak-reform.js'
import type { Rule } from './rule.js'

/** E-OPT: the tariff option and its bands. */
export const optionRules: readonly Rule[] = [offPeakReform, bandsOfTheOption]
