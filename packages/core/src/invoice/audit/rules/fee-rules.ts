import { deposit } from './fees/deposit.js'
import { lateFee } from './fees/late-fee.js'
import { repeatedNetworkService } from './fees/repeated-network-service.js'
import { terminationFee } from './fees/termination-fee.js'
import type { Rule } from './rule.js'

/** E-FEE: fees that are paid once. */
export const feeRules: readonly Rule[] = [terminationFee, lateFee, repeatedNetworkService, deposit]
