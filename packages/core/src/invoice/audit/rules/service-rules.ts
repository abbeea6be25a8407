import type { Rule } from './rule.js'
import { administrativeFee } from './services/administrative-fee.js'
import { paidService } from './services/paid-service.js'
import { trialTurnedPaid } from './services/trial-turned-paid.js'

/** E-SRV: services beside the energy. */
export const serviceRules: readonly Rule[] = [paidService, trialTurnedPaid, administrativeFee]
