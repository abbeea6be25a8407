import type { Rule } from './rule.js'
import { mixedEnergies } from './two-energies/mixed-energies.js'

/** E-DUA: two energies on one bill. */
export const twoEnergyRules: readonly Rule[] = [mixedEnergies]
